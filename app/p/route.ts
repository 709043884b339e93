import { absent } from "./page-response";

/** A link that lost its end on the way helps on like every other that opens nothing. */
export const GET = (request: Request) => absent(request);
