import { expect, it } from "vitest";
import { missingFrom } from "./lockfile";

it("names the platform packages that a lockfile has lost", () => {
  const packages = {
    "": { optionalDependencies: { "@db/linux": "1.0.0", "@db/darwin": "1.0.0" } },
    "node_modules/@db/linux": {},
    "node_modules/tool": { optionalDependencies: { "@tool/linux": "1.0.0", "@tool/win32": "1.0.0" } },
    "node_modules/tool/node_modules/@tool/linux": {},
  };
  expect(missingFrom({ packages })).toEqual(["@db/darwin (for this project)", "@tool/win32 (for node_modules/tool)"]);
});

it("finds a package that lies further up, as Node does", () => {
  const packages = { "node_modules/a/node_modules/b": { optionalDependencies: { c: "1.0.0" } }, "node_modules/c": {} };
  expect(missingFrom({ packages })).toEqual([]);
});
