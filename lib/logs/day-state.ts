import type { Comparison } from "../vocabulary";
import type { Session } from "./merge";
import type { PainZones } from "./pain-zones";

/** What a patient's page is told of one round: what stands, without the notes, and which log a correction of it names. */
export type LoggedRound = Pick<Session, "round" | "items" | "painNow" | "painWorst" | "effort" | "stopped" | "sources" | "patientLogId">;

export type LoggedDay = { on: string; rounds: LoggedRound[]; morning: Comparison | null };

/** The last days of one program, the newest first; days without an entry are left out. `today` is the clinic's. */
export type LoggedDays = { today: string; zones: PainZones; days: LoggedDay[] };

export function daysFrom(sessions: readonly Session[], mornings: ReadonlyMap<string, Comparison>): LoggedDay[] {
  const dates = [...new Set([...sessions.map(({ on }) => on), ...mornings.keys()])].sort().reverse();
  return dates.map((on) => ({
    on,
    rounds: sessions.filter((session) => session.on === on).map(({ on: _on, notes: _notes, cameAt: _cameAt, ...round }) => round),
    morning: mornings.get(on) ?? null,
  }));
}
