"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";

export const TestMail = ({ send }: { send: FormAction<unknown> }) => (
  <Form action={send} onDone={() => toast("The server has taken the message. See whether it arrives.")}>
    <TextField
      name="to"
      label="Send a message to"
      type="email"
      autoComplete="email"
      hint="Your own address, with the settings that are saved."
    />
    <div>
      <Button type="submit">Send it</Button>
    </div>
  </Form>
);

export const RemoveMail = ({ remove }: { remove: FormAction<unknown> }) => (
  <Form action={remove} onDone={() => toast("The mail server and its password are gone.")}>
    <p className="text-soft">Forgets the server and its password. Links can still be sent by your own mail program.</p>
    <div>
      <Button type="submit">Forget the server</Button>
    </div>
  </Form>
);
