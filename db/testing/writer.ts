/** A process that saves what it is told through the product's own connection, and says when it is saved. Tests kill it. */
import { sql } from "drizzle-orm";
import { connection } from "../connection";

process.on("message", async (operation: string) => {
  try {
    await connection().begin(10_000, (tx) => tx.execute(sql`insert into kept values (${operation})`));
    process.send?.({ operation, saved: true });
  } catch {
    process.send?.({ operation, saved: false });
  }
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
