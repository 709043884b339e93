import { getSharedPicture } from "@/lib/sharing/shared-program";
import { absent, guarded, linkKey, visited } from "../../../page-response";

type Context = { params: Promise<{ token: string; pictureId: string }> };

/** A picture that the newest published version shows. */
export async function GET(request: Request, { params }: Context) {
  const { token, pictureId } = await params;
  return visited(request, async () => {
    const picture = await getSharedPicture(linkKey(request, token), pictureId);
    if (!picture) return absent(request);
    const headers = { ...guarded, "Content-Type": picture.mime, "Content-Security-Policy": "default-src 'none'; sandbox" };
    return new Response(new Uint8Array(picture.bytes), { headers });
  });
}
