import { useState } from "react";
import { Select } from "@/components/ui/select";
import { languageFacts } from "@/lib/language";
import type { LanguagesToPrint } from "@/lib/sharing/printing";
import type { Language } from "@/lib/vocabulary";

const none = "none";

/** In which language the sheet is, and in which a second time beneath it: what goes into its address. */
export function useLanguagesToPrint({ usual, available }: LanguagesToPrint) {
  const [language, setLanguage] = useState<string>(usual);
  const [second, setSecond] = useState<string>(none);
  const beneath = second === language ? none : second;
  const query = { ...(language === usual ? {} : { language }), ...(beneath === none ? {} : { second: beneath }) };
  return { query, choice: { language, setLanguage, second: beneath, setSecond, usual, available } };
}

type Props = ReturnType<typeof useLanguagesToPrint>["choice"];

/** Nothing to choose where a version was published in one language. */
export function LanguagesToPrintChoice({ language, setLanguage, second, setSecond, usual, available }: Props) {
  if (available.length < 2) return null;
  const option = (each: Language) => ({ value: each, label: languageFacts[each].name });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
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
        options={[{ value: none, label: "None" }, ...available.filter((each) => each !== language).map(option)]}
      />
    </div>
  );
}
