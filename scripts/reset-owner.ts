import { issueOwnerPasswordLink } from "../lib/staff/terminal-links";
import { withOwner } from "./with-owner";

const words = process.argv.slice(2);
const dropsSecondFactor = words.includes("second-factor");
const email = words.find((word) => word !== "second-factor");

await withOwner(async (ownerUrl) => {
  const made = await issueOwnerPasswordLink(ownerUrl, email, { dropsSecondFactor });
  if (dropsSecondFactor) process.stdout.write(`${made.email} has no second factor any more, and is signed out everywhere.\n`);
  process.stdout.write(`With this address ${made.email} sets a new password, once, within a day:\nNew password: ${made.url}\n`);
});
