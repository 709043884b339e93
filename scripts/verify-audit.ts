import { openAs } from "../db/roles";
import { env } from "../lib/env";
import { readSecrets } from "../lib/secrets";
import { verifyAudit } from "../lib/verify-audit";
import { withOwner } from "./with-owner";

/** `npm run verify-audit -- 1234:9f86d081884c7d65`: checks every clinic's audit log, and that it still holds what was noted earlier. */
await withOwner(async (ownerUrl) => {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const { verdicts, lostNotes } = await verifyAudit(owner, readSecrets(env().HOMESTRETCH_SECRETS_FILE), process.argv.slice(2)).finally(() =>
    owner.close(),
  );
  for (const { name, entries, waiting, note, breaks } of verdicts) {
    const rest = waiting > 0 ? `, ${waiting} not sealed yet` : "";
    console.log(`${name}: ${entries} entries${rest}. ${breaks.length === 0 ? "Unbroken." : "BROKEN."}${note ? ` Ends with ${note}` : ""}`);
    for (const sentence of breaks) console.log(`  ${sentence}`);
  }
  for (const note of lostNotes) console.log(`No log holds ${note}: it was cut off or changed since that was noted.`);
  if (verdicts.length === 0) console.log("There is nothing on record yet.");
  if (lostNotes.length > 0 || verdicts.some(({ breaks }) => breaks.length > 0)) process.exitCode = 1;
});
