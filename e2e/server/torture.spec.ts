import { expect, test } from "@playwright/test";
import { run as badTokens } from "../../torture/bad-tokens";
import { run as fuzz } from "../../torture/fuzz";
import { run as memory } from "../../torture/memory";
import type { Stage } from "../../torture/stage";
import { webProcessOf } from "./product";

/** The long form is `npm run torture`; this one runs on the product of the other tests. */
const stage = (): Stage => ({
  product: null as never,
  url: process.env.E2E_URL ?? "",
  dataDir: "",
  webProcess: () => webProcessOf({ pid: Number(process.env.E2E_LAUNCHER) } as never),
  end: async () => {},
});

test("in short: broken input, guessed links and an hour of a clinic leave the product as it was", async () => {
  test.setTimeout(300_000);
  const found = [
    ...(await fuzz(stage(), { scale: 0.03 })),
    ...(await badTokens(stage(), { scale: 0.05 })),
    ...(await memory(stage(), { scale: 0.03 })),
  ];
  for (const { promise, figures } of found) console.log(`${promise}: ${figures}`);
  expect(found.filter(({ kept }) => !kept)).toEqual([]);
});
