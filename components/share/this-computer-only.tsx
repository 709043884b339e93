import { Notice } from "@/components/ui/notice";

/** Said wherever a link is about to leave the building; `short` beside the code itself, which must not be pushed off the screen. */
export const ThisComputerOnly = ({ short = false }: { short?: boolean }) => (
  <Notice tone="amber" title="These links open on this computer only">
    {short ? (
      <p>A phone cannot reach them until a public address (PUBLIC_URL) is set: see the README.</p>
    ) : (
      <p>
        No public address is set, so a phone can reach them neither from a message nor from paper. Whoever looks after this computer sets
        PUBLIC_URL to the address under which others reach it; the README shows how, with https. What is copied or printed after that opens
        everywhere.
      </p>
    )}
  </Notice>
);
