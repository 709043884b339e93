import { prepare } from "./install.mjs";

await prepare();
const { test } = await import("./test.ts");
await test(process.argv.slice(2));
