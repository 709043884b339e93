import { openAs } from "../roles";
import { addressOf } from "./address";

const tries = 5;

/**
 * Removes a database of the tests' server. PostgreSQL waits some seconds for connections that are just ending; the owner may not end those of
 * the app by force, so that is left out, and on a busy machine it is asked again.
 */
export async function dropDatabase(ownerUrl: string, name: string) {
  const owner = await openAs(addressOf(ownerUrl, { database: "postgres" }), "DATABASE_OWNER_URL");
  try {
    for (let left = tries; ; left--) {
      try {
        await owner.run(`drop database if exists ${name}`, [], false);
        return;
      } catch (error) {
        if (left === 0) throw error;
      }
    }
  } finally {
    await owner.close();
  }
}
