/** Pages that anybody may open, with what they are told without a link that is theirs. */
export const publicPages: Record<string, number> = {
  "/login": 200,
  "/login/code": 200,
  "/login/forgot": 200,
  "/locked": 200,
  "/setup/[token]": 404,
  "/invitation/[token]": 404,
  "/password/[token]": 404,
};

/** Pages that belong to the clinic, and those that only an owner sees. */
export const staffPages = [
  "/",
  "/patients",
  "/patients/new",
  "/patients/[patientId]",
  "/patients/[patientId]/edit",
  "/programs/[programId]",
  "/programs/[programId]/compare",
  "/programs/[programId]/log",
  "/programs/[programId]/log/diary",
  "/programs/[programId]/versions/[number]",
  "/print",
  "/exercises",
  "/exercises/archived",
  "/exercises/new",
  "/exercises/[exerciseId]",
  "/exercises/[exerciseId]/edit",
  "/templates",
  "/templates/archived",
  "/templates/[templateId]",
  "/account",
  "/account/second-factor",
  "/settings",
  "/settings/backups",
  "/settings/handouts",
  "/settings/mail",
  "/settings/people",
  "/settings/records",
  "/settings/safety",
  "/settings/attention",
  "/settings/audit",
];

/** What only some may open: the others are told that it is not there, or not theirs. */
export const restrictedPages: Record<string, "prescribers" | "owners"> = {
  "/exercises/new": "prescribers",
  "/exercises/[exerciseId]/edit": "prescribers",
  "/settings": "owners",
  "/settings/backups": "owners",
  "/settings/handouts": "owners",
  "/settings/mail": "owners",
  "/settings/people": "owners",
  "/settings/records": "owners",
  "/settings/safety": "owners",
  "/settings/attention": "owners",
  "/settings/audit": "owners",
};
