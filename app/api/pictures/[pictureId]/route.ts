import { readRoute } from "@/lib/action";
import { currentActor } from "@/lib/auth";
import { getPicture } from "@/lib/exercises/pictures";

type Context = { params: Promise<{ pictureId: string }> };

const absent = () => new Response("There is no such picture.", { status: 404, headers: { "Cache-Control": "no-store" } });

export const GET = (request: Request, context: Context) => readRoute(() => answer(request, context));

async function answer(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const picture = actor && (await getPicture(actor, (await params).pictureId));
  if (!picture) return absent();
  return new Response(Buffer.from(picture.bytes), {
    headers: {
      "Content-Type": picture.mime,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      // A picture never changes under its id, but it belongs to this person's session alone.
      "Cache-Control": "private, max-age=3600",
    },
  });
}
