import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { isOpenPasswordLink } from "@/lib/staff/joining";
import { isOpenSetupLink } from "@/lib/staff/setup";
import { makeMember } from "@/lib/testing/people";

/** What the terminal says to `npm run <name>`. */
const run = (name: string, ...rest: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/run.mjs", name, ...rest]).catch((error: { stderr: string }) => error);

it("npm run add-clinic prints an address that makes one more clinic", async () => {
  const { stdout } = (await run("add-clinic")) as { stdout: string };
  const token = /^Set up: http:\/\/localhost:3000\/setup\/([\w-]{43})$/m.exec(stdout)?.[1] ?? "";
  expect(await isOpenSetupLink(token)).toBe(true);
});

it("npm run reset-owner prints an address for a new password of the owner that is named", async () => {
  const { email } = await makeMember({ role: "owner" });
  const { stdout } = (await run("reset-owner", email)) as { stdout: string };
  const token = /^New password: http:\/\/localhost:3000\/password\/([\w-]{43})$/m.exec(stdout)?.[1] ?? "";
  expect(await isOpenPasswordLink(token)).toBe(true);
  const { stderr } = await run("reset-owner", "nobody@example.test");
  expect(stderr).toContain("No owner signs in as nobody@example.test.");
});
