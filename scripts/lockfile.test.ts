import { expect, it } from "vitest";
import { missingFrom } from "./lockfile";

it("names the platform packages that a lockfile has lost", () => {
  const packages = {
    "": { optionalDependencies: { "@db/linux": "1.0.0", "@db/darwin": "1.0.0" } },
    "node_modules/@db/linux": { version: "1.0.0" },
    "node_modules/tool": { optionalDependencies: { "@tool/linux": "1.0.0", "@tool/win32": "1.0.0" } },
    "node_modules/tool/node_modules/@tool/linux": { version: "1.0.0" },
  };
  expect(missingFrom({ packages })).toEqual(["@db/darwin (for this project)", "@tool/win32 (for node_modules/tool)"]);
});

it("finds a package that lies further up, as Node does", () => {
  const packages = { "node_modules/a/node_modules/b": { optionalDependencies: { c: "1.0.0" } }, "node_modules/c": { version: "1.0.0" } };
  expect(missingFrom({ packages })).toEqual([]);
});

it("does not take another version for the one that is wanted, but any for a range", () => {
  const packages = {
    "": { optionalDependencies: { exact: "1.1.1", range: "^0.1.0" } },
    "node_modules/exact": { version: "0.1.0" },
    "node_modules/range": { version: "0.1.9" },
  };
  expect(missingFrom({ packages })).toEqual(["exact (for this project)"]);
});
