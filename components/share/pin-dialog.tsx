"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { ShownLink } from "./link-row";

type PinDialogProps = { link: ShownLink; setPin: FormAction<void>; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** A PIN is made up here, so that nobody gives one that opens something else; another can be typed. */
export function PinDialog({ link, setPin, isOpen, onOpenChange }: PinDialogProps) {
  const [suggested] = useState(newPin);
  const done = (sentence: string) => () => {
    onOpenChange(false);
    toast(sentence);
  };
  return (
    <Dialog title={`PIN for ${link.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <>
          <p>
            The link then asks for a PIN, and asks again after half a day. Nothing of the program is kept on the phone for when there is no
            connection. Say the PIN to {link.name}; do not send it with the link.
          </p>
          {link.pin && <PinFacts pin={link.pin} />}
          <Form action={setPin} onDone={done(`The link for ${link.name} asks for the new PIN from now on.`)}>
            <input type="hidden" name="linkId" value={link.id} />
            <TextField
              label={link.pin ? "New PIN" : "PIN"}
              name="pin"
              inputMode="numeric"
              autoComplete="off"
              isRequired
              defaultValue={suggested}
              hint="4 to 8 digits. This one is made up; use none that opens something else."
              inputClassName="max-w-40 tabular-nums"
            />
            <Actions>
              <Button type="submit" kind="primary">
                {link.pin ? "Change the PIN" : "Ask for this PIN"}
              </Button>
              <Button onPress={close}>Cancel</Button>
            </Actions>
          </Form>
          {link.pin && (
            <Form action={setPin} onDone={done(`The link for ${link.name} asks for no PIN any more.`)} aria-label="Take the PIN away">
              <input type="hidden" name="linkId" value={link.id} />
              <input type="hidden" name="pin" value="" />
              <div>
                <Button type="submit">Ask for no PIN</Button>
              </div>
            </Form>
          )}
        </>
      )}
    </Dialog>
  );
}

/** To say on the phone; and whether somebody is guessing. */
export function PinFacts({ pin: { value, wrong, until } }: { pin: NonNullable<ShownLink["pin"]> }) {
  return (
    <div className="flex flex-col gap-1">
      {value === null ? (
        <p>The PIN of this link cannot be read any more, so nobody gets in. Give it another.</p>
      ) : (
        <p>
          PIN <strong className="tabular-nums tracking-widest">{value}</strong>
        </p>
      )}
      {wrong > 0 && (
        <p className="text-soft">
          {wrong === 1 ? "One wrong PIN was typed." : `${wrong} wrong PINs were typed in a row.`}
          {until && ` Nobody can try before ${until}; a new PIN can be tried at once.`}
        </p>
      )}
    </div>
  );
}

/** Four digits that are neither the same nor in a row. */
function newPin(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const pin = `${random % 10_000}`.padStart(4, "0");
  return /^(\d)\1+$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin) ? "4827" : pin;
}
