import "server-only";
import { now } from "../clock";
import { AppError } from "../errors";
import type { Actor } from "../policy";
import type { AgreementWay } from "../vocabulary";
import { sealPin } from "./pin";
import { changed } from "./sharing";

/**
 * From now on the link asks for this PIN, or for none. What was unlocked with the one before is locked again, and wrong tries are counted anew.
 * @throws AppError `not_found`, `conflict` for a link that was revoked
 */
export const setLinkPin = (actor: Actor, linkId: string, pin: string | null): Promise<void> =>
  changed(actor, linkId, pin === null ? "share.pin_remove" : "share.pin_set", async (_tx, { pinGeneration }) => ({
    pinSealed: pin === null ? null : sealPin({ clinicId: actor.clinicId, linkId }, pin),
    pinGeneration: pinGeneration + 1,
  }));

export type Agreement = { how: AgreementWay; on: string };

/** The patient said yes to having the program under this link. Noting it again, or another day, keeps who noted it last; the log keeps all. */
export const noteAgreement = (actor: Actor, linkId: string, { how, on }: Agreement): Promise<void> =>
  changed(actor, linkId, "share.agreement", async (_tx, { today }) => {
    assertPast(on, today);
    return { agreedHow: how, agreedOn: on, agreementBy: actor.staffId, agreementAt: now() };
  });

/** @throws AppError `invalid` */
function assertPast(on: string, today: string) {
  if (on <= today) return;
  const sentence = "Choose today or an earlier day.";
  throw new AppError("invalid", sentence, { fields: { on: [sentence] } });
}
