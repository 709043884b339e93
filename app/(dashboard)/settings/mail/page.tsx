import type { Metadata } from "next";
import { Forbidden } from "@/components/shell/forbidden";
import { MailForm } from "@/components/shell/mail-form";
import { RemoveMail, TestMail } from "@/components/shell/mail-parts";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getMailSettings } from "@/lib/mail/mail";
import { can } from "@/lib/policy";
import { removeMail, saveMail, testMail } from "./actions";

export const metadata: Metadata = { title: "Mail server" };

export default async function MailPage() {
  const actor = await requireActor();
  if (!can(actor, "clinic:manage")) return <Forbidden title="Mail server" who="Only an owner can change the clinic's settings." />;
  const mail = await getMailSettings(actor);
  return (
    <>
      <PageHeader title="Mail server" crumbs={[{ label: "Settings", href: "/settings" }]} />
      {mail && !mail.isComplete && (
        <Notice tone="amber" title="Type the password again">
          <p>The key that kept it is not on this computer any more. Until the password is typed again, nothing is sent.</p>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Card title="How mail goes out">
          <MailForm key={mail ? "set" : "none"} mail={mail} save={saveMail} />
        </Card>
        {mail && (
          <div className="flex flex-col gap-6">
            <Card title="Try it">
              <TestMail send={testMail} />
            </Card>
            <Card title="Send no mail">
              <RemoveMail remove={removeMail} />
            </Card>
          </div>
        )}
      </div>
    </>
  );
}
