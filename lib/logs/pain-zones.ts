/** The last number that is still green, and the last that is still amber; above that it is red. */
export type PainZones = { greenTo: number; amberTo: number };
export type PainZone = "green" | "amber" | "red";

/** The pain-monitoring model, see `painSource`. A clinic may set its own. */
export const usualZones: PainZones = { greenTo: 3, amberTo: 5 };

export const painZone = (pain: number, { greenTo, amberTo }: PainZones): PainZone => {
  if (pain <= greenTo) return "green";
  return pain <= amberTo ? "amber" : "red";
};

/** The zone of the highest number that was given; null where none was. */
export function worstZone(pains: readonly (number | null)[], zones: PainZones): PainZone | null {
  const given = pains.filter((pain) => pain !== null);
  return given.length > 0 ? painZone(Math.max(...given), zones) : null;
}

/** What the zones rest on, for staff. */
export const painSource =
  "Pain up to 5 of 10 is tolerable, and should have settled by the next morning, in the pain-monitoring model (Thomeé 1997; Silbernagel 2007). It was studied for knees and Achilles tendons, not for the neck and back. Where green ends, and all other figures here, are clinical judgement.";
