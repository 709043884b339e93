import { prepare } from "./install.mjs";

await prepare();
const { launch } = await import("./launch.ts");
await launch({ dev: true });
