import { customType, pgEnum, timestamp, uuid } from "drizzle-orm/pg-core";
import * as words from "../../lib/vocabulary";

export const role = pgEnum("role", words.roles);
export const paperSize = pgEnum("paper_size", words.paperSizes);
export const handoutLayout = pgEnum("handout_layout", words.handoutLayouts);
export const printSize = pgEnum("print_size", words.printSizes);
export const position = pgEnum("position", words.positions);
export const exerciseKind = pgEnum("exercise_kind", words.exerciseKinds);
export const programEventKind = pgEnum("program_event_kind", words.programEventKinds);
export const patientFlag = pgEnum("patient_flag", words.patientFlags);
export const severity = pgEnum("severity", words.severities);
export const logSource = pgEnum("log_source", words.logSources);
export const effort = pgEnum("effort", words.efforts);
export const comparison = pgEnum("comparison", words.comparisons);
export const oneTimePurpose = pgEnum("one_time_purpose", words.oneTimePurposes);
export const agreementWay = pgEnum("agreement_way", words.agreementWays);
export const mailSecurity = pgEnum("mail_security", words.mailSecurities);
export const shareTokenPurpose = pgEnum("share_token_purpose", words.shareTokenPurposes);

export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value),
});
export const instant = () => timestamp({ withTimezone: true });
export const clinicId = () => uuid().notNull();
export const at = { createdAt: instant().notNull() };
