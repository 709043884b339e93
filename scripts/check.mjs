import { prepare } from "./install.mjs";

await prepare();
const { test } = await import("./test.ts");
// Only the tests that what is not yet committed can reach: seconds, not a minute.
await test(["lint", "types", "unit", "--changed", "--passWithNoTests"]);
