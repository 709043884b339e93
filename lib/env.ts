import { isIP } from "node:net";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

/** Something in the surroundings that the person who starts the product can mend. Shown as its sentence, never with a stack. */
export class SetupError extends Error {
  override name = "SetupError";
}

const wholeNumber = (name: string, min: number, max: number, fallback: number, what: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return fallback;
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= min && value <= max) return value;
      context.addIssue(`${name} must be ${what} from ${min} to ${max}, and is "${text}".`);
      return z.NEVER;
    });

const publicUrl = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
      context.addIssue(`PUBLIC_URL must be an address like https://exercises.example.org, and is "${text}".`);
    else if (url.pathname !== "/" || url.search || url.hash)
      context.addIssue(`PUBLIC_URL must end after the host: Homestretch cannot live below a path, and is "${text}".`);
    else return url.origin;
    return z.NEVER;
  });

const host = z
  .string()
  .default("127.0.0.1")
  .refine((text) => isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text), {
    error: (issue) => `HOST must be a name or address of this computer, such as 127.0.0.1 or 0.0.0.0, and is "${issue.input}".`,
  });

/** Whoever stands between us and it could say that they are anybody: plain http stays on this computer. */
const issuer = z
  .string()
  .optional()
  .refine((text) => text === undefined || isIssuer(text), {
    error: (given) =>
      `HOMESTRETCH_OIDC_ISSUER must be an address like https://login.example.org, without a query, and is "${given.input}".`,
  });

function isIssuer(text: string) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
}

// The value may hold a password: it is not repeated in the sentence.
const database = (name: string) =>
  z
    .string()
    .optional()
    .refine((text) => text === undefined || isDatabaseAddress(text), {
      error: `${name} must be an address like postgres://user:password@host:5432/database.`,
    });

function isDatabaseAddress(text: string) {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.pathname.length > 1 && !/%(?![0-9a-f]{2})/i.test(url.username + url.password + url.pathname);
}

const folder = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : resolve(text)));

const schema = z.object({
  PORT: wholeNumber("PORT", 1, 65_535, 3000, "a port number"),
  HOST: host,
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: wholeNumber("TRUST_PROXY", 0, 10, 0, "how many proxies stand in front of Homestretch,"),
  HOMESTRETCH_DATA_DIR: folder.transform((path) => path ?? defaultDataDir()),
  HOMESTRETCH_SECRETS_FILE: folder,
  HOMESTRETCH_PG_BIN: folder,
  HOMESTRETCH_BACKUP_DIR: folder,
  HOMESTRETCH_BACKUP_HOURS: wholeNumber("HOMESTRETCH_BACKUP_HOURS", 0, 720, 24, "a number of hours"),
  HOMESTRETCH_BACKUP_DAYS: wholeNumber("HOMESTRETCH_BACKUP_DAYS", 1, 3_650, 30, "a number of days"),
  HOMESTRETCH_BACKUP_PASSPHRASE: z.string().optional(),
  HOMESTRETCH_OIDC_ISSUER: issuer,
  HOMESTRETCH_OIDC_CLIENT_ID: z.string().optional(),
  HOMESTRETCH_OIDC_CLIENT_SECRET: z.string().optional(),
  HOMESTRETCH_OIDC_NAME: z.string().trim().max(60, "HOMESTRETCH_OIDC_NAME must have at most 60 characters.").optional(),
  DATABASE_URL: database("DATABASE_URL"),
  DATABASE_OWNER_URL: database("DATABASE_OWNER_URL"),
});

/** All settings; an empty one counts as not set. `.env.example` explains each. */
export type Env = Omit<z.output<typeof schema>, Derived> & Record<Derived, string>;
/** Files and folders that have their place in the data folder unless another is named. */
type Derived = "HOMESTRETCH_SECRETS_FILE" | "HOMESTRETCH_BACKUP_DIR";

/** @throws SetupError with one sentence for each mistake. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new SetupError(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const value = parsed.data;
  if (value.DATABASE_OWNER_URL && !value.DATABASE_URL)
    throw new SetupError(
      "DATABASE_OWNER_URL is set and DATABASE_URL is not: set both, or neither to use the database that comes with Homestretch.",
    );
  const provider = [value.HOMESTRETCH_OIDC_ISSUER, value.HOMESTRETCH_OIDC_CLIENT_ID, value.HOMESTRETCH_OIDC_CLIENT_SECRET];
  if (provider.some(Boolean) && !provider.every(Boolean))
    throw new SetupError(
      "HOMESTRETCH_OIDC_ISSUER, HOMESTRETCH_OIDC_CLIENT_ID and HOMESTRETCH_OIDC_CLIENT_SECRET go together: set all three, or none.",
    );
  const data = value.HOMESTRETCH_DATA_DIR;
  return {
    ...value,
    HOMESTRETCH_SECRETS_FILE: value.HOMESTRETCH_SECRETS_FILE ?? join(data, "secrets.json"),
    HOMESTRETCH_BACKUP_DIR: value.HOMESTRETCH_BACKUP_DIR ?? join(data, "backups"),
  };
}

let known: Env | undefined;

/** The settings of this process, read once. */
export const env = (): Env => {
  known ??= parseEnv(process.env);
  return known;
};

/** Outside the checkout, so that cleaning it cannot delete patients. */
function defaultDataDir() {
  if (process.getuid?.() === 0) return "/var/lib/homestretch";
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "Homestretch");
  return join(process.env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "homestretch");
}
