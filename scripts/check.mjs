import { prepare } from "./install.mjs";

await prepare();
const { test } = await import("./test.ts");
await test(["lint", "types", "unit"]);
