import type { MorningAnswer, Session } from "./merge";

/** That somebody of the clinic spoke with the patient. It answers what had come in by `answersTo`, in milliseconds since 1970. */
export type Call = { at: Date; by: string; answersTo: number };
export type StoredCall = Omit<Call, "answersTo"> & { answersTo: number | null };

/** The calls that stand, the oldest first: each row that reaches less far takes back what reached farther before it. */
export function standingCalls(rows: readonly StoredCall[]): Call[] {
  const standing: Call[] = [];
  for (const { answersTo, at, by } of rows) {
    while ((standing.at(-1)?.answersTo ?? -1) > (answersTo ?? -1)) standing.pop();
    if (answersTo !== null && answersTo > (standing.at(-1)?.answersTo ?? -1)) standing.push({ at, by, answersTo });
  }
  return standing;
}

/** What nobody has spoken with the patient about yet; a correction that came after the call is new. */
export function unanswered<S extends Pick<Session, "cameAt">, A extends Pick<MorningAnswer, "at">>(
  { sessions, mornings }: { sessions: readonly S[]; mornings: readonly A[] },
  call: Pick<Call, "answersTo"> | null | undefined,
): { sessions: S[]; mornings: A[] } {
  const to = call?.answersTo ?? -1;
  return { sessions: sessions.filter(({ cameAt }) => cameAt > to), mornings: mornings.filter(({ at }) => at > to) };
}

type Came = { sessions: readonly Pick<Session, "cameAt">[]; mornings: readonly Pick<MorningAnswer, "at">[] };

/** The newest of all that is known: a call answers this much and no more. 0 where nothing came. */
export const newestOf = ({ sessions, mornings }: Came): number =>
  Math.max(0, ...sessions.map(({ cameAt }) => cameAt), ...mornings.map(({ at }) => at));
