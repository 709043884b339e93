import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFound() {
  return (
    <>
      <PageHeader
        title="This link cannot be used"
        lead="It works once, within one hour, for the person who asked for it. Sign in as that person, or ask for a new one. Your address is as it was."
      />
      <div>
        <LinkButton href="/account" kind="primary">
          Go to your account
        </LinkButton>
      </div>
    </>
  );
}
