import { ensureSecrets } from "../../lib/make-secrets";
import { openAs } from "../roles";
import { type BackupSettings, backUp } from "./folder";

/**
 * A new version changes the schema: whatever it does, there is a way back. Nothing to save before there is a clinic.
 * @throws SetupError when there is no backup: then the schema stays as it is.
 */
export async function backUpBeforeUpdate(ownerUrl: string, settings: BackupSettings) {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const [row] = await owner.run("select exists (select from clinics) as found", [], false).finally(() => owner.close());
  if (!row?.found) return;
  ensureSecrets(settings.HOMESTRETCH_SECRETS_FILE);
  const { file } = await backUp(ownerUrl, settings, new Date());
  console.log(`Before this update everything was saved in ${file}.`);
}
