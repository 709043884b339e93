import { z } from "zod";
import { isTimeZone } from "../calendar-date";
import { emergencyNumber } from "../clinic/clinic-input";
import { isId } from "../ids";
import { newPassword } from "../sign-in/passwords";
import { emailAddress, requiredLine, textBlock, textLine } from "../text-input";
import { paperSizes, roles } from "../vocabulary";

const token = z.string().max(200);
const staffId = z.string().refine(isId, "This person is not in your clinic.");
const role = z.enum(roles, "Choose a role.");
const person = { name: requiredLine(120, "your name"), credentials: textLine(60, "your credentials"), password: newPassword };

/** The page on which a clinic and its owner come to be. */
export const setupInput = z.object({
  token,
  clinicName: requiredLine(120, "the name of the clinic"),
  phone: textLine(40, "the phone number"),
  address: textBlock(300, "the address"),
  emergencyNumber: emergencyNumber.optional().default(""),
  paperSize: z.enum(paperSizes, "Choose a paper size."),
  timeZone: z.string("Choose a time zone.").max(64, "Choose a time zone.").refine(isTimeZone, "Choose a time zone."),
  ...person,
  email: emailAddress,
  withSample: z
    .enum(["yes", "no"])
    .default("no")
    .transform((answer) => answer === "yes"),
});
export type SetupInput = z.output<typeof setupInput>;

export const signInInput = z.object({
  email: textLine(254, "your e-mail address").min(1, "Fill in your e-mail address."),
  password: z.string("Fill in your password.").min(1, "Fill in your password.").max(800, "This password is too long."),
  next: z.string().max(2000).optional().catch(undefined),
});

export const unlockInput = z.object({ staffId: z.string().max(60), ...signInInput.pick({ password: true, next: true }).shape });

export const codeInput = z.object({
  code: z.string("Type the code.").trim().min(1, "Type the code.").max(60, "This is no code."),
  next: z.string().max(2000).optional().catch(undefined),
});

export const invitationInput = z.object({ name: requiredLine(120, "the name"), email: emailAddress, role });
export type InvitationInput = z.output<typeof invitationInput>;
export const acceptInput = z.object({ token, ...person });
export type AcceptInput = z.output<typeof acceptInput>;
export const passwordInput = z.object({ token, password: newPassword });
export const withdrawInput = z.object({ email: emailAddress });
export const staffInput = z.object({ staffId });
export const roleInput = z.object({ staffId, role });
