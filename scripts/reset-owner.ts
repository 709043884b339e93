import { issueOwnerPasswordLink } from "../lib/staff/terminal-links";
import { withOwner } from "./with-owner";

await withOwner(async (ownerUrl) => {
  const { url, email } = await issueOwnerPasswordLink(ownerUrl, process.argv[2]);
  process.stdout.write(`With this address ${email} sets a new password, once, within a day:\nNew password: ${url}\n`);
});
