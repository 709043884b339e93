import { prepare } from "./install.mjs";

// `node scripts/run.mjs migrate` runs scripts/migrate.ts, with everything installed that it needs.
await prepare();
const [name, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, `scripts/${name}.ts`, ...rest);
await import(`./${name}.ts`);
