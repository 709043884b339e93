import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { textLinkStyle } from "@/components/ui/link";
import type { Patient } from "@/lib/patients/patients";

/** How to reach the patient, and what the handout needs to know. */
export function PatientFacts({ patient }: { patient: Patient }) {
  const { phone, email, recordNumber, therapistName, printSize } = patient;
  return (
    <Card title="Details">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <Fact term="Therapist">{therapistName}</Fact>
        <Fact term="Phone">
          {phone && (
            <a className={textLinkStyle} href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
              {phone}
            </a>
          )}
        </Fact>
        <Fact term="E-mail">
          {email && (
            <a className={textLinkStyle} href={`mailto:${email}`}>
              {email}
            </a>
          )}
        </Fact>
        <Fact term="Record">{recordNumber}</Fact>
        <Fact term="Handouts">{printSize === "large" ? "Large print" : "Standard print"}</Fact>
      </dl>
    </Card>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt className="text-soft">{term}</dt>
    <dd className="wrap-any">{children || <span className="text-faint">Not given</span>}</dd>
  </>
);
