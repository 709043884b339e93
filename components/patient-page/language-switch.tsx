import { directionOf, languageFacts } from "@/lib/language";
import type { Language } from "@/lib/vocabulary";

type Props = {
  label: string;
  language: Language;
  languages: readonly Language[];
  query: string;
  /** Where the page is, if the address of this one is not its own. */
  base?: string;
};

/** Leads to the same page in each language that the version was published in, each called as its speakers call it. */
export const LanguageSwitch = ({ label, language, languages, query, base = "" }: Props) =>
  languages.length < 2 ? null : (
    <nav className="languages screen-only" aria-label={label}>
      <ul>
        {languages.map((each) => (
          <li key={each}>
            <a
              href={`${base}?${query}lang=${each}`}
              lang={each}
              hrefLang={each}
              dir={directionOf(each)}
              aria-current={each === language ? "true" : undefined}
            >
              {languageFacts[each].own}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
