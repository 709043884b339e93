import type { LogWords } from "../words";

export const en: LogWords = {
  unreadable: "This entry could not be read. Load the page again and try once more.",
  "no-day": "Choose the day of this entry.",
  future: "This day has not come yet. Choose today or a day before. Check the date on your phone too.",
  "too-old": "This day is too long ago. You can fill in the last 14 days.",
  "before-start": "Your program had not started on this day. Choose a later day.",
  "after-end": "Your program had ended on this day. Choose a day before that, or call the clinic.",
  pain: "Choose a number for your pain from 0 to 10.",
  round: "A day has 12 times at most.",
  sets: "Choose a number of sets from 0 to 20.",
  note: "Your note is too long. Keep it under 2,000 letters.",
  empty: "Tick what you did, or tell us how it was.",
  "not-in-program": "One of these exercises is not part of your program. Load the page again.",
  "nothing-to-correct": "The entry that you want to change is not there. Load the page again.",
  "said-otherwise": "This entry was saved before with other answers. Load the page again to see it.",
  "too-many": "Too many entries came from this link. Wait a while, then try again.",
  "not-published": "Your program is not ready yet. Call the clinic if you have questions.",
};
