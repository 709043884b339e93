import { z } from "zod";
import { emailAddress, requiredLine, textLine } from "../text-input";
import { mailSecurities } from "../vocabulary";

/** Names of this very computer: the only ones that mail may go to without encryption. */
export const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);

const hostName = requiredLine(253, "the name of the mail server").refine(
  (text) => /^(\[?[0-9a-f:]+\]?|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/i.test(text),
  "Type the name of the server alone, such as smtp.example.org.",
);

/** How the clinic's mail goes out. An empty password keeps the one that is there. */
export const mailInput = z
  .object({
    host: hostName,
    port: z.coerce.number("Type the port as a number, such as 587.").int("Type the port as a number, such as 587.").min(1).max(65_535),
    security: z.enum(mailSecurities, "Choose how the connection is protected."),
    username: textLine(254, "the user name"),
    password: z.string("Fill in the password.").max(500, "Keep the password under 500 characters."),
    fromName: requiredLine(120, "the name of the sender"),
    fromAddress: emailAddress,
  })
  .refine(({ security, host }) => security !== "none" || isLoopback(host), {
    path: ["security"],
    error: "Without protection everybody on the way can read the mail. That is possible only with a server on this computer.",
  });
export type MailInput = z.output<typeof mailInput>;

export const testMailInput = z.object({ to: emailAddress });
