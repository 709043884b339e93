import { resolve } from "node:path";
import { env, SetupError } from "../lib/env";
import { importClinic } from "../lib/leaving/import";
import { ensureSecrets } from "../lib/make-secrets";
import { issueOwnerPasswordLink } from "../lib/staff/terminal-links";
import { withOwner } from "./with-owner";

await withOwner(async (ownerUrl) => {
  const [file, more] = process.argv.slice(2);
  if (!file || more) throw new SetupError("Say which export: npm run import -- <file.zip>");
  ensureSecrets(env().HOMESTRETCH_SECRETS_FILE);
  const { clinic, patients, owners } = await importClinic(ownerUrl, resolve(file), new Date());
  const lines = [`${clinic} is here, with ${patients} patients. Passwords did not come along.`];
  for (const email of owners) lines.push(`New password for ${email}: ${(await issueOwnerPasswordLink(ownerUrl, email)).url}`);
  process.stdout.write(`${lines.join("\n")}\n`);
});
