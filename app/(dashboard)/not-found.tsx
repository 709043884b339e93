import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Not found" };

/** Inside the frame, so that the way on is one click away. */
export default function NotFoundHere() {
  return (
    <>
      <PageHeader
        title="There is nothing at this address"
        lead="The address may be mistyped, or what it led to is not in your clinic. Nothing of yours is lost."
      />
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/" kind="primary">
          Go to your caseload
        </LinkButton>
        <LinkButton href="/patients">Find a patient</LinkButton>
      </div>
    </>
  );
}
