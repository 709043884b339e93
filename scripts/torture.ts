import { parseArgs } from "node:util";
import { torture } from "../torture/run";
import { ensureBuild } from "./build";
import { makeRunFolder, removeRunFolder } from "./run-folder";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" }, scale: { type: "string" } } });
await ensureBuild();
const folder = makeRunFolder();
const kept = await torture(positionals, { scale: Number(values.scale ?? 1), write: values.write === true }).finally(() =>
  removeRunFolder(folder),
);
process.exit(kept ? 0 : 1);
