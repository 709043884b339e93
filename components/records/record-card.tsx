import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { EraseDialog } from "./erase-dialog";

type RecordCardProps = { patient: { id: string; name: string }; isArchived: boolean; erase: FormAction<unknown> };

/** What an owner can do with a whole record: hand it over, and end it. */
export const RecordCard = ({ patient, isArchived, erase }: RecordCardProps) => (
  <Card title="Whole record">
    <p className="text-soft">
      {isArchived
        ? "Take all that is known of this patient as one file, or erase it."
        : "Take all that is known of this patient as one file. To erase it, archive the patient first."}
    </p>
    <div className="flex flex-wrap gap-2">
      <a href={`/api/patients/${patient.id}/export.zip`} download className={buttonStyle()}>
        <Download aria-hidden="true" />
        Export
      </a>
      {isArchived && <EraseDialog patient={patient} erase={erase} />}
    </div>
  </Card>
);
