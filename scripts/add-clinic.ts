import { issueSetupLink } from "../lib/staff/terminal-links";
import { withOwner } from "./with-owner";

await withOwner(async (ownerUrl) => {
  const url = await issueSetupLink(ownerUrl);
  process.stdout.write(`This address makes one more clinic and its owner, once, within 7 days:\nSet up: ${url}\n`);
});
