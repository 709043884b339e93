import { Card } from "@/components/ui/card";
import type { ClinicHabit } from "@/lib/handout/content";
import type { LanguagesToPrint, PhaseToPrint } from "@/lib/sharing/choices-to-print";
import type { HandoutLayout, PaperSize } from "@/lib/vocabulary";
import { LinkRow, type ShareActions, type ShownLink } from "./link-row";
import type { MailToPatient } from "./mail-link-dialog";
import { NewLinkDialog } from "./new-link-dialog";
import { PrintDialog } from "./print-dialog";
import { ThisComputerOnly } from "./this-computer-only";

export type SharePanelProps = {
  programId: string;
  versionNumber: number;
  patientFirstName: string;
  paperSize: PaperSize;
  /** How this patient's sheet is laid out where nobody chooses. */
  layout: HandoutLayout;
  /** What the clinic prints where nobody chooses. */
  habit: ClinicHabit;
  links: ShownLink[];
  thisComputerOnly: boolean;
  mail: MailToPatient;
  /** In the clinic's zone. */
  today: string;
  phases: PhaseToPrint[];
  languages: LanguagesToPrint;
  actions: ShareActions;
};

/** How a published program reaches the patient: a link for each person who needs one, and the sheet of paper. */
export function SharePanel(props: SharePanelProps) {
  const { programId, versionNumber, patientFirstName, paperSize, layout, habit, links, thisComputerOnly, phases, languages, actions } =
    props;
  const { mail, today } = props;
  const [current, revoked] = [links.filter((link) => link.state !== "revoked"), links.filter((link) => link.state === "revoked")];
  return (
    <Card
      title={`Give it to ${patientFirstName}`}
      id="share"
      actions={
        <>
          <PrintDialog
            programId={programId}
            versionNumber={versionNumber}
            paperSize={paperSize}
            layout={layout}
            habit={habit}
            links={current.filter((link) => link.state === "open")}
            thisComputerOnly={thisComputerOnly}
            phases={phases}
            languages={languages}
          />
          <NewLinkDialog
            programId={programId}
            suggestedName={links.length === 0 ? patientFirstName : ""}
            create={actions.create}
            thisComputerOnly={thisComputerOnly}
          />
        </>
      }
    >
      {thisComputerOnly && <ThisComputerOnly />}
      {current.length === 0 && (
        <p className="text-soft">
          Nobody has a link yet. A link opens this program on a phone, without an account. Make one for {patientFirstName}, and one for each
          person who helps.
        </p>
      )}
      {current.length > 0 && (
        <ul className="divide-y divide-line">
          {current.map((link) => (
            <LinkRow key={link.id} {...{ link, actions, thisComputerOnly, mail, today }} />
          ))}
        </ul>
      )}
      {revoked.length > 0 && (
        <details>
          <summary className="text-soft">{revoked.length === 1 ? "One revoked link" : `${revoked.length} revoked links`}</summary>
          <ul className="divide-y divide-line">
            {revoked.map((link) => (
              <LinkRow key={link.id} {...{ link, actions, thisComputerOnly, mail, today }} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
