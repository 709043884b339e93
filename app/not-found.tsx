import type { Metadata } from "next";
import { PlainPage } from "@/components/shell/plain-page";
import { LinkButton } from "@/components/ui/link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing at this address"
      lead="The address may be mistyped, or what it led to belongs to another clinic. Nothing of yours is lost."
    >
      <div className="flex flex-wrap gap-2">
        <LinkButton href="/" kind="primary">
          Go to your caseload
        </LinkButton>
        <LinkButton href="/patients">Find a patient</LinkButton>
      </div>
    </PlainPage>
  );
}
