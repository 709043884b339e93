"use client";
import { Archive, MoreVertical, Plus, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton, TextLink } from "@/components/ui/link";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Spinner } from "@/components/ui/spinner";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { FieldsShown } from "./fields-shown";

const tones = ["neutral", "teal", "amber", "red"] as const;
const rows = [
  { name: "María de los Ángeles Fernández-Villavicencio", next: "Nov 24", count: 12 },
  { name: "Ng", next: "Dec 1", count: 4 },
];

const Row = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap items-center gap-3">{children}</div>;

export function Showcase() {
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-6 p-4 sm:p-8">
      <PageHeader
        crumbs={[{ label: "Caseload", href: "/" }]}
        title="Every component"
        badge={<Badge tone="amber">Development</Badge>}
        lead="In every state, light and dark: change the setting of the system to compare."
        actions={<LinkButton href="/patients/new">A link as a button</LinkButton>}
      />
      <Card title="Buttons">
        {(["primary", "plain", "quiet", "danger"] as const).map((kind) => (
          <Row key={kind}>
            <Button kind={kind}>
              <Plus aria-hidden="true" /> {kind}
            </Button>
            <Button kind={kind} size="small">
              small
            </Button>
            <Button kind={kind} size="large">
              large
            </Button>
            <Button kind={kind} isDisabled>
              disabled
            </Button>
            <Button kind={kind} isPending>
              at work
            </Button>
          </Row>
        ))}
        <Row>
          <IconButton label="Print" shortcut="P" icon={<Printer aria-hidden="true" />} />
          <CopyButton text="copied" label="Copy link" />
          <Button onPress={() => toast("Maria López was archived.", () => toast("Brought back."))}>Toast with undo</Button>
          <Button onPress={() => toast("Saved.")}>Toast</Button>
          <Spinner label="Working" />
          <Tooltip text="More about it">
            <button type="button" className="underline">
              Has a tooltip
            </button>
          </Tooltip>
          <TextLink href="/patients">A link in text</TextLink>
        </Row>
      </Card>
      <FieldsShown />
      <Card title="Overlays">
        <Row>
          <Dialog title="A dialog" trigger={<Button>Open a dialog</Button>}>
            {(close) => (
              <>
                <p>It keeps the focus, closes with Escape, and gives the focus back.</p>
                <Actions>
                  <Button kind="primary" onPress={close}>
                    Understood
                  </Button>
                  <Button onPress={close}>Cancel</Button>
                </Actions>
              </>
            )}
          </Dialog>
          <Menu label="More" trigger={<IconButton label="More" kind="plain" icon={<MoreVertical aria-hidden="true" />} />}>
            <MenuItem icon={<Printer aria-hidden="true" />}>Print</MenuItem>
            <MenuItem isDisabled>Not now</MenuItem>
            <MenuSeparator />
            <MenuItem isDanger icon={<Archive aria-hidden="true" />}>
              Archive
            </MenuItem>
          </Menu>
        </Row>
      </Card>
      <Card title="Words of state">
        <Row>
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </Row>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={`A ${tone} notice`}>
            <p>
              It stays where it belongs, and has <TextLink href="/">a link</TextLink>.
            </p>
          </Notice>
        ))}
      </Card>
      <Card title="Tabs">
        <Tabs
          label="Example"
          tabs={[
            { id: "one", label: "Preview", content: <p>The first panel.</p> },
            { id: "two", label: "Checks", content: <p>The second panel.</p> },
          ]}
        />
      </Card>
      <Table
        caption="Example"
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { heading: "Patient", isRowHeading: true, cell: (row) => <TextLink href="/patients">{row.name}</TextLink> },
          { heading: "Ends", isExtra: true, cell: (row) => row.next },
          { heading: "Exercises", align: "right", cell: (row) => row.count },
        ]}
      />
      <EmptyState title="Nothing here yet" action={<Button kind="primary">One action</Button>}>
        One sentence that teaches what will be here and why.
      </EmptyState>
    </main>
  );
}
