/** What can be on record, in the words of somebody who reads the list: "Dana Okafor **looked at a patient's record**". Pure. */
export const auditGroups = {
  looks: "Looks at records",
  given: "Printed, shared, exported",
  patients: "Patients",
  programs: "Programs",
  safety: "Safety gate",
  shelf: "Exercises and templates",
  people: "People and sign-in",
  clinic: "Clinic",
} as const;
export type AuditGroup = keyof typeof auditGroups;

const words = {
  "patient.view": ["looks", "looked at a patient's record"],
  "program.view": ["looks", "looked at a program"],
  "note.view": ["looks", "read private notes"],
  "audit.view": ["looks", "looked at this record"],
  "log.view": ["looks", "looked at a patient's entries"],
  "share.view": ["looks", "looked at the address of a share link"],

  "handout.print": ["given", "printed a handout"],
  "program.export": ["given", "took a program's text for the record system"],
  "audit.export": ["given", "took this record as a file"],
  "patient.export": ["given", "exported all that is known of a patient"],
  "clinic.export": ["given", "exported the whole clinic"],
  "clinic.import": ["given", "the clinic was imported from an export"],
  "share.create": ["given", "made a share link"],
  "share.change": ["given", "changed a share link"],
  "share.replace": ["given", "replaced a share link"],
  "share.revoke": ["given", "ended a share link"],
  "share.pin_set": ["given", "gave a share link a PIN"],
  "share.pin_remove": ["given", "took the PIN from a share link"],
  "share.pin_refused": ["given", "a wrong PIN was typed at a share link"],
  "share.agreement": ["given", "noted that a patient agreed to a share link"],
  "share.open": ["given", "a share link was opened"],

  "patient.create": ["patients", "added a patient"],
  "patient.update": ["patients", "changed a patient's details"],
  "patient.archive": ["patients", "archived a patient"],
  "patient.restore": ["patients", "brought an archived patient back"],
  "patient.erase": ["patients", "erased a patient"],
  "note.add": ["patients", "wrote a private note"],
  "note.remove": ["patients", "removed a private note"],
  "sample.add": ["patients", "added sample patients"],
  "sample.remove": ["patients", "removed the sample patients"],

  "program.create": ["programs", "started a program"],
  "draft.create": ["programs", "started a new version"],
  "draft.save": ["programs", "changed a draft"],
  "version.publish": ["programs", "published a version"],
  "program.pause": ["programs", "paused a program"],
  "program.resume": ["programs", "resumed a program"],
  "program.end": ["programs", "ended a program"],
  "program.extend": ["programs", "extended a program"],
  "program.undo": ["programs", "took back a pause, end or extension"],
  "log.add": ["programs", "entered what a patient did"],
  "hint.dismiss": ["programs", "set a hint aside"],
  "hint.restore": ["programs", "brought a hint back"],

  "flag.add": ["safety", "noted a flag"],
  "flag.end": ["safety", "ended a flag"],
  "screen.record": ["safety", "recorded a red flag screen"],
  "gate.override": ["safety", "overrode a stop with a reason"],
  "gate.withdraw": ["safety", "withdrew an override"],
  "gate.rule": ["safety", "changed a rule of the safety gate"],
  "gate.reset": ["safety", "reset the rules of the safety gate"],

  "exercise.create": ["shelf", "added an exercise"],
  "exercise.update": ["shelf", "changed an exercise"],
  "exercise.archive": ["shelf", "archived an exercise"],
  "exercise.restore": ["shelf", "brought an exercise back"],
  "exercise.favourite": ["shelf", "marked an exercise"],
  "picture.add": ["shelf", "added a picture"],
  "default.set": ["shelf", "set a usual dosage"],
  "default.clear": ["shelf", "cleared a usual dosage"],
  "template.create": ["shelf", "made a template of a program"],
  "template.replace": ["shelf", "put a program in the place of a template"],
  "template.update": ["shelf", "renamed a template"],
  "template.archive": ["shelf", "archived a template"],
  "template.restore": ["shelf", "brought a template back"],
  "template.share": ["shelf", "gave a template to the clinic"],

  "staff.signed_in": ["people", "signed in"],
  "staff.signed_out": ["people", "signed out"],
  "staff.sign_in_failed": ["people", "a sign-in failed"],
  "staff.sign_in_refused": ["people", "a suspended person tried to sign in"],
  "staff.invited": ["people", "invited somebody"],
  "staff.invitation_withdrawn": ["people", "withdrew an invitation"],
  "staff.joined": ["people", "joined the clinic"],
  "staff.password_link": ["people", "made a link for a new password"],
  "staff.password_set": ["people", "set a new password"],
  "staff.role_changed": ["people", "changed somebody's role"],
  "staff.suspended": ["people", "suspended somebody"],
  "staff.restored": ["people", "let somebody in again"],

  "clinic.created": ["clinic", "set up the clinic"],
  "clinic.update": ["clinic", "changed the clinic's settings"],
  "clinic.mail": ["clinic", "changed the clinic's mail server"],
  "clinic.mail_removed": ["clinic", "took the clinic's mail server away"],
  "attention.set": ["clinic", "changed when a patient needs attention"],
} as const satisfies Record<string, readonly [AuditGroup, string]>;

/** A kind of entry. One that has no words here does not compile. */
export type AuditAction = keyof typeof words;

export const auditActions = Object.keys(words) as AuditAction[];
export const isAuditAction = (text: string): text is AuditAction => Object.hasOwn(words, text);
export const groupOf = (action: AuditAction): AuditGroup => words[action][0];
/** Of an entry that an older release wrote under a name that is no more, the name itself. */
export const auditSentence = (action: string): string => (isAuditAction(action) ? words[action][1] : action);
