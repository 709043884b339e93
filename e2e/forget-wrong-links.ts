import type { MeasureName } from "../lib/limits";
import { placeOf } from "../lib/network-address";
import { keyedDigest } from "../lib/sign-in/keyed-digest";
import { asOwner } from "../lib/testing/people";

/** All tests come from one computer: who has tried hundreds of wrong links sees to it that the next is not told to wait. */
export async function forgetWrongLinks() {
  const name: MeasureName = "wrong link";
  for (const address of ["127.0.0.1", "::1"])
    await asOwner("delete from rates where key = $1", [keyedDigest(`measure ${name}`, placeOf(address))]);
}
