import { pageWords } from "@/components/patient-page/words";
import { builtAsset } from "@/lib/built-assets";
import { directionOf } from "@/lib/language";
import { getSharedProgram, isPublished } from "@/lib/sharing/shared-program";
import { served } from "../../markup";
import { absent, guarded, linkKey, visited } from "../../page-response";

type Context = { params: Promise<{ token: string }> };

/** For the home screen. It names nobody: whoever looks over a shoulder reads "Your exercises". */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return visited(request, async () => {
    const program = await getSharedProgram(linkKey(request, token));
    if (!program) return absent(request);
    const language = isPublished(program) ? program.view.language : program.language;
    const { documentTitle: name } = pageWords(language);
    const icon = async (size: number) => ({
      ...{ src: served(await builtAsset(`patient-page-icon-${size}`)), sizes: `${size}x${size}`, type: "image/png" },
    });
    const manifest = {
      ...{ name, short_name: name, lang: language, dir: directionOf(language) },
      ...{ id: `/p/${token}`, start_url: `/p/${token}`, scope: `/p/${token}`, display: "standalone" },
      ...{ background_color: "#f8f4ec", theme_color: "#f8f4ec", icons: await Promise.all([192, 512].map(icon)) },
    };
    return Response.json(manifest, { headers: { ...guarded, "Content-Type": "application/manifest+json; charset=utf-8" } });
  });
}
