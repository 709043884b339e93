import { Notice } from "@/components/ui/notice";

/** Said wherever a link is about to leave the building. */
export const ThisComputerOnly = () => (
  <Notice tone="amber" title="These links open on this computer only">
    <p>
      No public address is set, so a phone cannot reach them, from paper neither. Whoever looks after this computer sets PUBLIC_URL to the
      address under which others reach it; the README shows how, with https. Links and codes that are made or printed after that open
      everywhere.
    </p>
  </Notice>
);
