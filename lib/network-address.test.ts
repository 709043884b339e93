import { expect, it } from "vitest";
import { placeOf, shortened } from "./network-address";

it.each([
  ["203.0.113.77", "203.0.113.77", "203.0.113.0"],
  ["::ffff:203.0.113.77", "203.0.113.77", "203.0.113.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::"],
  ["2001:DB8::1", "2001:db8:0:0::/64", "2001:db8:0::"],
  ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0::"],
  ["::1", "0:0:0:0::/64", "0:0:0::"],
  ["", "unknown", null],
  ["somewhere", "unknown", null],
  [null, "unknown", null],
])("the address %s counts as %s and is recorded as %s", (address, place, kept) => {
  expect(placeOf(address)).toBe(place);
  expect(shortened(address)).toBe(kept);
});
