import { currentActor } from "@/lib/auth";
import { poseAddressed } from "@/lib/figure/figure-address";
import { knownPalette } from "@/lib/figure/palette";
import { panel } from "@/lib/figure/panel";
import { svg } from "@/lib/figure/svg";

type Context = { params: Promise<{ pose: string[] }> };

/** The still picture of a pose for cards and rows: its finish, with the arrow. The address is made by `figureAddress`. */
export async function GET(request: Request, { params }: Context) {
  const actor = await currentActor();
  const poseId = poseAddressed((await params).pose.join("/"));
  if (!actor || !poseId) return new Response("There is no such picture.", { status: 404, headers: { "Cache-Control": "no-store" } });
  const query = new URL(request.url).searchParams;
  const side = query.get("side") === "right" ? "right" : "left";
  return new Response(svg(panel(poseId, { at: "finish", side, palette: knownPalette(Object.fromEntries(query)) })), {
    headers: {
      "Content-Type": "image/svg+xml",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      // The same for everybody, and no secret; a new release may draw better.
      "Cache-Control": "private, max-age=86400, stale-while-revalidate=604800",
    },
  });
}
