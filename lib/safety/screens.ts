import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { tables } from "@/db";
import { read, write } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import type { ScreenAnswer } from "../vocabulary";
import { holdPatient } from "./flags";
import type { ScreenInput } from "./safety-input";

const { redFlagScreens, staff } = tables;

/** One red-flag screen as it was asked. `answers` are by question; a question that came later than the screen is not in it. */
export type Screen = {
  id: string;
  screenedOn: string;
  answers: Readonly<Record<string, ScreenAnswer>>;
  note: string;
  staffName: string;
  recordedAt: Date;
};

/** The screens of one patient, the newest first; empty for a patient who is not there. */
export async function listScreens(actor: Actor, patientId: string): Promise<Screen[]> {
  if (!isId(patientId)) return [];
  return read(actor, "patient:read", (tx) =>
    tx
      .select({
        ...{ id: redFlagScreens.id, screenedOn: redFlagScreens.screenedOn, answers: redFlagScreens.answers, note: redFlagScreens.note },
        ...{ staffName: staff.name, recordedAt: redFlagScreens.createdAt },
      })
      .from(redFlagScreens)
      .innerJoin(staff, and(eq(staff.clinicId, redFlagScreens.clinicId), eq(staff.id, redFlagScreens.staffId)))
      .where(and(eq(redFlagScreens.clinicId, actor.clinicId), eq(redFlagScreens.patientId, patientId)))
      .orderBy(desc(redFlagScreens.screenedOn), desc(redFlagScreens.createdAt), desc(redFlagScreens.id)),
  );
}

/**
 * Keeps the answers of one screen for good: a later one is a new one. A yes proposes its flag and notes nothing by itself.
 * @throws AppError `forbidden`; `not_found`; `invalid` for a day that is to come; `conflict` for an archived patient
 */
export const recordScreen = (actor: Actor, patientId: string, input: ScreenInput): Promise<{ screenId: string }> =>
  write(
    actor,
    { permission: "flag:write", action: "screen.record", about: ({ screenId }) => ({ patientId, subjectId: screenId }) },
    async (tx) => {
      const { timeZone } = await holdPatient(tx, actor, patientId);
      const at = now();
      if (input.screenedOn > dateIn(timeZone, at))
        throw new AppError("invalid", "Please check the marked fields.", { fields: { screenedOn: ["This day is yet to come."] } });
      const screenId = newId(at.getTime());
      const own = { clinicId: actor.clinicId, id: screenId, patientId, staffId: actor.staffId, createdAt: at };
      await tx.insert(redFlagScreens).values({ ...input, ...own });
      return { screenId };
    },
  );
