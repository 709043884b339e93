import type { Env } from "../../lib/env";
import { openAs } from "../roles";
import { backUp, keepErasures } from "./folder";

const lookMs = 10 * 60_000;
const hour = 3_600_000;

/**
 * Looks every ten minutes whether the last backup is old enough for another, and keeps the list of erasures beside the backups up to date.
 * Several processes may do so: who takes the lock makes it. What fails is said, noted in the database, and tried again at the next look.
 */
export class BackupSchedule {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly ownerUrl: () => string | undefined,
    private readonly env: Env,
  ) {}

  start() {
    if (this.env.HOMESTRETCH_BACKUP_HOURS === 0 || !this.ownerUrl()) return;
    const look = () => {
      this.#running = this.#running.then(() => this.look()).catch((error) => console.error(error instanceof Error ? error.message : error));
    };
    look();
    this.#timer = setInterval(look, lookMs);
  }

  /** Waits for a backup that is being made. */
  async stop() {
    clearInterval(this.#timer);
    await this.#running;
  }

  async look(at = new Date()): Promise<void> {
    const ownerUrl = this.ownerUrl();
    if (!ownerUrl) return;
    const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
    try {
      const [row] = await owner.run(
        `select pg_try_advisory_lock(hashtext('homestretch backup')) as mine, exists (select from clinics) as needed,
           (select max(made_at) from backups where failure is null)::text as last`,
        [],
        false,
      );
      if (!row?.mine || !row.needed) return;
      await keepErasures(ownerUrl, this.env.HOMESTRETCH_BACKUP_DIR);
      if (row.last === null || at.getTime() - Date.parse(row.last) >= this.env.HOMESTRETCH_BACKUP_HOURS * hour)
        await backUp(ownerUrl, this.env, at);
    } finally {
      await owner.close();
    }
  }
}
