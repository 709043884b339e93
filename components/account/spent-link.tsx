import type { ReactNode } from "react";
import { PlainPage } from "@/components/shell/plain-page";
import { LinkButton } from "@/components/ui/link";

/** What a one-time link shows that is wrong, used, withdrawn or expired: the same for all of them. */
export const SpentLink = ({ children }: { children: ReactNode }) => (
  <PlainPage
    title="This link cannot be used"
    lead="It works once and only for a while. It may have been used already, replaced by a newer one, or copied incompletely."
  >
    <p>{children}</p>
    <LinkButton href="/login" className="self-start">
      Go to the sign-in page
    </LinkButton>
  </PlainPage>
);
