import { z } from "zod";
import { formRoute } from "@/lib/action";
import { addPicture } from "@/lib/exercises/pictures";

const upload = z.object({ picture: z.instanceof(File, { error: "Choose a picture." }) });

/** Takes one file named `picture` and answers with the id under which it was drawn anew. */
export const POST = formRoute(upload, async (actor, { picture }) => addPicture(actor, new Uint8Array(await picture.arrayBuffer())));
