import { z } from "zod";
import { formRoute } from "@/lib/action";
import { addLogo } from "@/lib/clinic/letterhead";

const upload = z.object({ picture: z.instanceof(File, { error: "Choose a logo." }) });

/** Takes one file named `picture` and answers with the id under which it was drawn anew. It stands on nothing until it is saved. */
export const POST = formRoute(upload, async (actor, { picture }) => addLogo(actor, new Uint8Array(await picture.arrayBuffer())));
