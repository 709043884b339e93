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
const details = { name: requiredLine(120, "your name"), credentials: textLine(60, "your credentials") };
const person = { ...details, password: newPassword };

/** How somebody is named on screens and handouts. */
export const detailsInput = z.object(details);
export type DetailsInput = z.output<typeof detailsInput>;

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

/** What is done with one's own account asks for the password once more. */
export const currentInput = z.object({ current: signInInput.shape.password });
export const changePasswordInput = currentInput.extend({ password: newPassword });

export const changeEmailInput = currentInput.extend({ email: emailAddress });
export const confirmEmailInput = z.object({ token });

export const unlockInput = z.object({ staffId: z.string().max(60), ...signInInput.pick({ password: true, next: true }).shape });

export const codeInput = z.object({
  code: z.string("Type the code.").trim().min(1, "Type the code.").max(60, "This is no code."),
  next: z.string().max(2000).optional().catch(undefined),
});

export const confirmInput = currentInput.extend({ code: codeInput.shape.code });
export const sessionInput = z.object({ sessionId: z.string("Choose a sign-in.").refine(isId, "This sign-in has ended already.") });
export const forgotInput = signInInput.pick({ email: true });

export const invitationInput = z.object({ name: requiredLine(120, "the name"), email: emailAddress, role });
export type InvitationInput = z.output<typeof invitationInput>;
export const acceptInput = z.object({ token, ...person });
export type AcceptInput = z.output<typeof acceptInput>;
export const passwordInput = z.object({ token, password: newPassword });
export const withdrawInput = z.object({ email: emailAddress });
export const staffInput = z.object({ staffId });
export const emailInput = z.object({ staffId, email: emailAddress });
export const roleInput = z.object({ staffId, role });
export const handOverInput = z.object({ staffId, to: z.string("Choose who takes them over.").refine(isId, "Choose who takes them over.") });

const minutes = "Choose between 5 and 120 minutes.";
/** How people sign in to a clinic. A box that is not ticked is not sent at all. */
export const signInRulesInput = z.object({
  idleLockMinutes: z.coerce.number(minutes).int(minutes).min(5, minutes).max(120, minutes),
  requiresSecondFactor: z
    .literal("yes")
    .optional()
    .transform((answer) => answer === "yes"),
});
