import { openAs } from "../db/roles";
import { env, SetupError } from "../lib/env";
import { resealAll } from "../lib/reseal";
import { type Rotation, rotateSecrets, rotations } from "../lib/rotate-secrets";
import { withOwner } from "./with-owner";

const isRotation = (word: string): word is Rotation => Object.hasOwn(rotations, word);

/** `npm run rotate-keys -- links sessions`: exchanges keys while Homestretch runs. Without a word it says what can be exchanged. */
const asked = process.argv.slice(2);
const what = asked.filter(isRotation);

if (what.length === 0 || what.length < asked.length) {
  console.log("Say which keys to exchange, one or several:");
  for (const [name, effect] of Object.entries(rotations)) console.log(`  ${name.padEnd(9)} ${effect}`);
  process.exitCode = asked.length === 0 ? 0 : 1;
} else {
  await withOwner(async (ownerUrl) => {
    const file = env().HOMESTRETCH_SECRETS_FILE;
    const keys = rotateSecrets(file, what);
    for (const name of what) console.log(`${name}: a new key. ${rotations[name]}`);
    if (what.includes("fields")) await reseal(ownerUrl, keys);
    console.log(`Back up ${file} again: the former copy lacks the new keys.`);
  });
}

async function reseal(ownerUrl: string, keys: Parameters<typeof resealAll>[1]) {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const { sealed, lost } = await resealAll(owner, keys).finally(() => owner.close());
  console.log(`fields: ${sealed} sealed anew.`);
  if (lost > 0) throw new SetupError(`fields: ${lost} cannot be opened: the key that they were sealed with is gone.`);
}
