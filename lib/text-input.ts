import { z } from "zod";

/** What a database cannot hold (a zero byte, half a character) is dropped. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

/** One line of text: white space inside is one blank, none at the ends. `what` as in "Keep the name under ...". */
export const textLine = (max: number, what: string) =>
  z
    .string(`Fill in ${what}.`)
    .max(max * 4, `Keep ${what} under ${max} characters.`)
    .overwrite((text) => storable(text).replace(/\s+/gu, " ").trim())
    .max(max, `Keep ${what} under ${max} characters.`);

export const requiredLine = (max: number, what: string) => textLine(max, what).min(1, `Fill in ${what}.`);

/** Several lines of text, as typed. */
export const textBlock = (max: number, what: string) =>
  z
    .string(`Fill in ${what}.`)
    .max(max * 4, `Keep ${what} under ${max} characters.`)
    .overwrite((text) => storable(text).replaceAll("\r\n", "\n").trim())
    .max(max, `Keep ${what} under ${max} characters.`);

/** An e-mail address to sign in with, in lower case: that is how it is kept. */
export const emailAddress = textLine(254, "the e-mail address")
  .toLowerCase()
  .pipe(z.email("Write an e-mail address, such as dana@example.org."));
