import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

export default function NotFound() {
  return (
    <>
      <PageHeader
        title="This link cannot be used"
        lead="It works once, within one hour, for the person who asked for it. If you have said yes already, you sign in with the new address; if not, ask for a new link."
      />
      <div>
        <LinkButton href="/account" kind="primary">
          Go to your account
        </LinkButton>
      </div>
    </>
  );
}
