"use client";
import { useState } from "react";
import { Anyway } from "@/components/ui/anyway";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { keepable } from "@/lib/templates/copying";
import { keepWords } from "./copy-step";
import { ownerWords } from "./template-words";
import { useTemplates } from "./use-templates";

type Props = {
  isOpen: boolean;
  close: () => void;
  versionId: string;
  /** What the program is called when the dialog opens. */
  title: () => string;
  save: FormAction<{ templateId: string }>;
  /** Sends what is not saved yet, and answers whether all of it is; a published version has nothing to send. */
  flush?: () => Promise<boolean>;
};

/** Keeps a program as a template, new or in the place of another. Nothing of the patient comes along that is not asked for. */
export const SaveTemplateDialog = ({ isOpen, close, ...rest }: Props) => (
  <Dialog title="Save as a template" isOpen={isOpen} onOpenChange={close}>
    <Fields {...rest} close={close} />
  </Dialog>
);

function Fields({ close, versionId, title, save, flush }: Omit<Props, "isOpen">) {
  const { templates } = useTemplates();
  const own = templates.filter(({ owner }) => owner !== "built-in");
  const [over, setOver] = useState("");
  const [words, setWords] = useState(() => ({ title: title(), about: "" }));
  const choose = (id: string) => {
    const replaced = own.find((template) => template.id === id);
    setOver(id);
    if (replaced) setWords({ title: replaced.title, about: replaced.about });
  };
  const saved: FormAction<{ templateId: string }> = async (previous, payload) => {
    if (flush && !(await flush()))
      return {
        ok: false,
        code: "invalid",
        message: "Your last changes are not saved yet. They must be before this can become a template.",
      };
    return save(previous, payload);
  };
  const done = () => {
    close();
    toast(over ? `“${words.title}” is changed.` : `“${words.title}” is a template now.`);
  };
  return (
    <Form action={saved} onDone={done} aboutFailure={({ data }) => hasNames(data) && <Anyway label="Save it anyway" />}>
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="anyway" />
      {own.length > 0 && (
        <Select
          label="Save it as"
          name="over"
          value={over}
          onChange={choose}
          options={[
            { value: "", label: "A new template" },
            ...own.map(({ id, title: named }) => ({ value: id, label: `In the place of “${named}”` })),
          ]}
        />
      )}
      <TextField
        label="Title"
        name="title"
        hint="Programs that start from it are called so, too."
        value={words.title}
        onChange={(text) => setWords((given) => ({ ...given, title: text }))}
        autoFocus
      />
      <TextArea
        label="What it is for"
        name="about"
        isOptional
        rows={2}
        hint="For staff."
        value={words.about}
        onChange={(text) => setWords((given) => ({ ...given, about: text }))}
      />
      {over === "" ? (
        <RadioGroup
          label="Whose is it?"
          name="owner"
          defaultValue="mine"
          isInline
          options={[
            { value: "mine", label: ownerWords.mine },
            { value: "clinic", label: ownerWords.clinic },
          ]}
        />
      ) : (
        <input type="hidden" name="owner" value="mine" />
      )}
      <CheckboxGroup
        label="Take along as well"
        name="keep[]"
        hint="Exercises, dosages and phases always come along; dates and notes for staff never do."
      >
        {keepable.map((part) => (
          <Checkbox key={part} value={part}>
            {keepWords[part]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Actions>
        <Button type="submit" kind="primary">
          Save the template
        </Button>
        <Button onPress={close}>Cancel</Button>
      </Actions>
    </Form>
  );
}

const hasNames = (data: unknown): boolean => typeof data === "object" && data !== null && "names" in data;
