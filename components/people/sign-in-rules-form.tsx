"use client";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Form, type FormAction } from "@/components/ui/form";
import { TextLink } from "@/components/ui/link";
import { NumberField } from "@/components/ui/number-field";
import { toast } from "@/components/ui/toast";

type Rules = { requiresSecondFactor: boolean; idleLockMinutes: number };
type SignInRulesFormProps = {
  save: FormAction<void>;
  rules: Rules;
  /** Who has no second factor yet, by name. */
  without: readonly string[];
};

/** What holds for everybody in the clinic. */
export const SignInRulesForm = ({ save, rules, without }: SignInRulesFormProps) => (
  <Form
    action={save}
    onDone={() => toast("This holds for everybody from now on.")}
    aboutFailure={({ code }) => code === "conflict" && <OwnFirst />}
  >
    <NumberField
      label="Minutes until the screen locks"
      name="idleLockMinutes"
      defaultValue={rules.idleLockMinutes}
      minValue={5}
      maxValue={120}
      hint="Counted while nobody touches a page. What was typed is kept; the password opens the screen again."
    />
    <Checkbox name="requiresSecondFactor" value="yes" defaultSelected={rules.requiresSecondFactor} hint={<Meaning without={without} />}>
      Everybody needs a second factor
    </Checkbox>
    <Button type="submit" className="self-start">
      Save
    </Button>
  </Form>
);

const OwnFirst = () => (
  <p>
    <TextLink href="/account/second-factor">Set up your second factor</TextLink>
  </p>
);

const Meaning = ({ without }: { without: readonly string[] }) => (
  <>
    Beside the password a code from the phone.{" "}
    {without.length === 0
      ? "Everybody has set one up already."
      : `Who has none yet sets one up before anything else: ${new Intl.ListFormat("en-US").format(without)}.`}
  </>
);
