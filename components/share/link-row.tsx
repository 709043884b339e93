"use client";
import { CalendarClock, Ellipsis, Handshake, LockKeyhole, Mail, QrCode, RefreshCw, Unlink } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { formatDate } from "@/lib/calendar-date";
import type { AgreementWay } from "@/lib/vocabulary";
import { AgreementDialog, agreed } from "./agreement-dialog";
import { ChangeLinkDialog } from "./change-link-dialog";
import { ReplaceLinkDialog, RevokeLinkDialog } from "./end-link-dialogs";
import { LinkOnScreen } from "./link-on-screen";
import { MailLinkDialog, type MailToPatient } from "./mail-link-dialog";
import type { LinkMade } from "./new-link-dialog";
import { PinDialog, PinFacts } from "./pin-dialog";

export type ShownLink = {
  id: string;
  name: string;
  url: string | null;
  generation: number;
  expiresOn: string;
  state: "open" | "expired" | "revoked";
  /** The times are in words, in the clinic's zone. */
  opens: { count: number; recent: string[] };
  /** `value` is null where it can be read no more; `until`: nobody can try before then. */
  pin: { value: string | null; wrong: number; until: string | null } | null;
  agreement: { how: AgreementWay; on: string; notedBy: string } | null;
  mailedAt: string | null;
};

export type ShareActions = {
  create: FormAction<LinkMade>;
  change: FormAction<void>;
  replace: FormAction<{ url: string }>;
  revoke: FormAction<void>;
  setPin: FormAction<void>;
  noteAgreement: FormAction<void>;
  mail: FormAction<void>;
};

type LinkRowProps = { link: ShownLink; actions: ShareActions; thisComputerOnly: boolean; mail: MailToPatient; today: string };
type Open = "code" | "mail" | "pin" | "agreement" | "change" | "replace" | "revoke" | null;

/** One person's link: whether it opens, whether it was opened, and what can be done about it. */
export function LinkRow({ link, actions, thisComputerOnly, mail, today }: LinkRowProps) {
  const [open, setOpen] = useState<Open>(null);
  const dialog = (name: Open) => ({ link, isOpen: open === name, onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null) });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold wrap-any">{link.name}</span>
          <State link={link} />
          {link.pin && link.state !== "revoked" && <Badge>PIN</Badge>}
        </p>
        <p className="text-xs text-soft">
          {until(link)} {opened(link)}
        </p>
        {link.state !== "revoked" && <p className="text-xs text-soft">{agreed(link)}</p>}
      </div>
      {link.state !== "revoked" && (
        <div className="flex items-center gap-1">
          <Button size="small" onPress={() => setOpen("code")} aria-label={`Show the code and the opens of ${link.name}`}>
            <QrCode aria-hidden="true" />
            Show
          </Button>
          <Menu
            label={`Actions for the link of ${link.name}`}
            trigger={<IconButton label={`Actions for the link of ${link.name}`} icon={<Ellipsis aria-hidden="true" />} size="small" />}
          >
            <MenuItem icon={<Mail aria-hidden="true" />} onAction={() => setOpen("mail")}>
              Send by e-mail
            </MenuItem>
            <MenuItem icon={<LockKeyhole aria-hidden="true" />} onAction={() => setOpen("pin")}>
              {link.pin ? "Change the PIN" : "Ask for a PIN"}
            </MenuItem>
            <MenuItem icon={<Handshake aria-hidden="true" />} onAction={() => setOpen("agreement")}>
              Note the patient's yes
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<CalendarClock aria-hidden="true" />} onAction={() => setOpen("change")}>
              Change name or last day
            </MenuItem>
            <MenuItem icon={<RefreshCw aria-hidden="true" />} onAction={() => setOpen("replace")}>
              Replace by a new link
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Unlink aria-hidden="true" />} isDanger onAction={() => setOpen("revoke")}>
              Revoke
            </MenuItem>
          </Menu>
        </div>
      )}
      <Dialog {...dialog("code")} title={`Link for ${link.name}`}>
        {link.state === "open" && <LinkOnScreen name={link.name} url={link.url} thisComputerOnly={thisComputerOnly} />}
        {link.state === "expired" && <p>It opens nothing since {formatDate(link.expiresOn)}. Choose a later last day to bring it back.</p>}
        {link.pin && <PinFacts pin={link.pin} />}
        <Opens link={link} />
      </Dialog>
      <MailLinkDialog {...dialog("mail")} mail={mail} send={actions.mail} thisComputerOnly={thisComputerOnly} />
      <PinDialog {...dialog("pin")} setPin={actions.setPin} />
      <AgreementDialog {...dialog("agreement")} note={actions.noteAgreement} today={today} />
      <ChangeLinkDialog {...dialog("change")} change={actions.change} />
      <ReplaceLinkDialog {...dialog("replace")} replace={actions.replace} thisComputerOnly={thisComputerOnly} />
      <RevokeLinkDialog {...dialog("revoke")} revoke={actions.revoke} />
    </li>
  );
}

function State({ link: { state } }: { link: ShownLink }) {
  if (state === "expired") return <Badge tone="amber">Expired</Badge>;
  return state === "revoked" ? <Badge>Revoked</Badge> : null;
}

function until({ state, expiresOn }: ShownLink) {
  if (state === "revoked") return "Opens nothing any more.";
  return state === "expired" ? `Opened until ${formatDate(expiresOn)}.` : `Opens until ${formatDate(expiresOn)}.`;
}

function opened({ opens: { count, recent } }: ShownLink) {
  if (count === 0) return "Not opened yet.";
  return `Opened ${count === 1 ? "once" : `${count} times`}, last on ${recent[0]}.`;
}

/** When it was opened, by a browser that ran the page; a mail program that only looked does not count. */
function Opens({ link: { opens } }: { link: ShownLink }) {
  if (opens.count === 0) return <p className="text-soft">Not opened yet.</p>;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="font-semibold">{opens.count > opens.recent.length ? `Opened ${opens.count} times, lately on` : "Opened on"}</h3>
      <ul className="text-soft tabular-nums">
        {opens.recent.map((at, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two opens within one minute read the same
          <li key={index}>{at}</li>
        ))}
      </ul>
    </section>
  );
}
