/** What an export holds and what it leaves out. `docs/export.md` tells it to people; a test keeps both the same. */
export const exportFormat = "homestretch export 1";

/** Passing things, and what only this installation's keys can read. */
export const leftOutTables: Record<string, string> = {
  audit_heads: "the end of the audit log, stamped under a key of the installation; an import seals its log anew",
  clinic_mail: "the mail server with its password; it has to be entered anew",
  print_jobs: "prints of many that are under way",
  print_job_parts: "prints of many that are under way",
};

export const leftOutColumns: Record<string, Record<string, string>> = {
  audit_events: {
    sequence: "an import seals its log anew",
    previous_hash: "an import seals its log anew",
    hash: "an import seals its log anew",
  },
  pictures: { bytes: "the file in pictures/" },
  private_notes: { sealed: "in clear words as note" },
  share_links: {
    key_id: "an import makes links with its own keys: addresses that were given out before open nothing there",
    pin_sealed: "a PIN has to be given anew",
  },
};

/** A row as the database writes it as JSON: names of columns as they are there, instants in ISO 8601, bytes as `\x…`. */
export type ExportedRow = Record<string, unknown>;

export type ExportFile = {
  format: typeof exportFormat;
  madeAt: string;
  /** How many steps the schema has had: an import needs the same. */
  schema: number;
  /** Null for a whole clinic. */
  patientId: string | null;
  /** Who signs in under which address; passwords and second factors stay where they are. */
  people: { staffId: string; email: string }[];
  tables: Record<string, ExportedRow[]>;
};

export const dataFile = "homestretch.json";
export const pictureFile = ({ id, mime }: { id: string; mime: string }) => `pictures/${id}.${mime === "image/png" ? "png" : "jpg"}`;
