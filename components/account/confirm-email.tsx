"use client";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";

export const ConfirmEmail = ({ confirm, token }: { confirm: FormAction<never>; token: string }) => (
  <Form action={confirm}>
    <input type="hidden" name="token" value={token} />
    <Actions>
      <Button type="submit" kind="primary">
        Use this address
      </Button>
      <LinkButton href="/account">Not now</LinkButton>
    </Actions>
  </Form>
);
