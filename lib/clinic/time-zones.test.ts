import { expect, it } from "vitest";
import { isTimeZone } from "../calendar-date";
import { paperIn, timeZoneOptions } from "./time-zones";

it.each([
  ["America/New_York", "letter"],
  ["America/Indiana/Knox", "letter"],
  ["America/Toronto", "letter"],
  ["America/Mexico_City", "letter"],
  ["Pacific/Honolulu", "letter"],
  ["America/Sao_Paulo", "a4"],
  ["Europe/Berlin", "a4"],
  ["Asia/Tokyo", "a4"],
  ["UTC", "a4"],
])("a clinic in %s most likely prints on %s", (zone, paper) => {
  expect(paperIn(zone)).toBe(paper);
});

it("offers every time zone once, and each is one that dates can be worked out in", () => {
  const zones = timeZoneOptions().map((option) => option.value);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toEqual(expect.arrayContaining(["America/New_York", "Europe/Berlin", "UTC"]));
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
});
