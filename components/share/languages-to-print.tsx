import { useState } from "react";
import { Select } from "@/components/ui/select";
import { languageFacts } from "@/lib/language";
import type { LanguagesToPrint } from "@/lib/sharing/choices-to-print";
import type { HandoutLayout, Language } from "@/lib/vocabulary";

const none = "none";

/** In which language the sheet is, and in which a second time beside it: what goes into its address. */
export function useLanguagesToPrint({ usual, available }: Pick<LanguagesToPrint, "usual" | "available">) {
  const [language, setLanguage] = useState<string>(usual);
  const [second, setSecond] = useState<string>(none);
  const other = second === language ? none : second;
  const query = { ...(language === usual ? {} : { language }), ...(other === none ? {} : { second: other }) };
  return { query, choice: { language, setLanguage, second: other, setSecond, usual, available } };
}

type Props = ReturnType<typeof useLanguagesToPrint>["choice"] & { layout: HandoutLayout; hasDiary: boolean };

/** A diary has no room for two columns of words beside its days. */
function hintFor(layout: HandoutLayout, hasDiary: boolean): string {
  if (layout === "diary") return "It stands beside the first, in the table beneath it.";
  return `It stands beside the first, step by step.${hasDiary ? " In the table of the diary it stands beneath it." : ""}`;
}

/** Nothing to choose where a version was published in one language. */
export function LanguagesToPrintChoice({ language, setLanguage, second, setSecond, usual, available, layout, hasDiary }: Props) {
  if (available.length < 2) return null;
  const option = (each: Language) => ({ value: each, label: languageFacts[each].name });
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Select
        label="Language"
        value={language}
        onChange={setLanguage}
        options={available.map((each) =>
          each === usual ? { value: each, label: `${languageFacts[each].name} (the patient's)` } : option(each),
        )}
      />
      <Select
        label="Second language"
        value={second}
        onChange={setSecond}
        hint={second === none ? undefined : hintFor(layout, hasDiary)}
        options={[{ value: none, label: "None" }, ...available.filter((each) => each !== language).map(option)]}
      />
    </div>
  );
}
