"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { LinkOnScreen } from "./link-on-screen";
import type { ShownLink } from "./link-row";

type Common = { link: ShownLink; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };
type Replace = FormAction<{ url: string }>;

/** A lost phone, a message to the wrong person: the old address dies, and the new one is shown at once. */
export function ReplaceLinkDialog({ link, replace, thisComputerOnly, ...open }: Common & { replace: Replace; thisComputerOnly: boolean }) {
  const [url, setUrl] = useState<string | null>(null);
  const change = (isOpen: boolean) => {
    if (!isOpen) setUrl(null);
    open.onOpenChange(isOpen);
  };
  return (
    <Dialog title={url ? `New link for ${link.name}` : `Replace the link of ${link.name}`} isOpen={open.isOpen} onOpenChange={change}>
      {(close) =>
        url ? (
          <>
            <LinkOnScreen name={link.name} url={url} thisComputerOnly={thisComputerOnly} />
            <Actions>
              <Button onPress={close}>Done</Button>
            </Actions>
          </>
        ) : (
          <Form action={replace} onDone={(made) => setUrl(made.url)}>
            <input type="hidden" name="linkId" value={link.id} />
            <input type="hidden" name="generation" value={link.generation} />
            <p>
              The link that {link.name} has now stops working at once, in messages and on paper. You get a new one to hand over, and the
              sheet has to be printed again.
            </p>
            <Actions>
              <Button type="submit" kind="primary">
                Replace it
              </Button>
              <Button onPress={close}>Keep the old one</Button>
            </Actions>
          </Form>
        )
      }
    </Dialog>
  );
}

/** This cannot be taken back, so it is asked once. */
export function RevokeLinkDialog({ link, revoke, ...open }: Common & { revoke: FormAction<void> }) {
  const done = () => {
    open.onOpenChange(false);
    toast(`The link of ${link.name} opens nothing any more.`);
  };
  return (
    <Dialog title={`Revoke the link of ${link.name}`} role="alertdialog" {...open}>
      {(close) => (
        <Form action={revoke} onDone={done}>
          <input type="hidden" name="linkId" value={link.id} />
          <p>
            It stops working at once, in messages and on paper, and cannot be brought back. Other links to this program go on working. You
            can make a new one at any time.
          </p>
          <Actions>
            <Button type="submit" kind="danger">
              Revoke it
            </Button>
            <Button onPress={close}>Keep it</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
