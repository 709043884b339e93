import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** A page that exists, for somebody else: says who may, and how to go on. */
export function Forbidden({ title, who }: { title: string; who: string }) {
  return (
    <>
      <PageHeader title={title} lead={`${who} Ask the owner of your clinic if you need it.`} />
      <div>
        <LinkButton href="/">Go to your caseload</LinkButton>
      </div>
    </>
  );
}
