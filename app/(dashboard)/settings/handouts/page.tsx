import type { Metadata } from "next";
import { LetterheadForm } from "@/components/letterhead/letterhead-form";
import { Forbidden } from "@/components/shell/forbidden";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { builtAsset } from "@/lib/built-assets";
import { getLetterhead } from "@/lib/clinic/letterhead";
import { can } from "@/lib/policy";
import { changeLetterhead } from "./actions";

export const metadata: Metadata = { title: "Handouts" };

export default async function HandoutSettingsPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) return <Forbidden title="Handouts" who="Only an owner can change what handouts look like." />;
  const [letterhead, worker] = await Promise.all([getLetterhead(actor), builtAsset("pdf-worker")]);
  return (
    <>
      <PageHeader
        title="Handouts"
        crumbs={[{ label: "Settings", href: "/settings" }]}
        lead="Your logo and colour on every handout and on the patients' pages, from the next version on. What is published already stays as it is."
      />
      <LetterheadForm action={changeLetterhead} letterhead={letterhead} workerUrl={worker.slice(worker.lastIndexOf("/built/"))} />
    </>
  );
}
