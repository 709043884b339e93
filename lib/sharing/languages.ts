import { AppError } from "../errors";
import { languageFacts } from "../language";
import type { ProgramView } from "../programs/program-view";
import { type Language, languages } from "../vocabulary";

type Views = Partial<Record<Language, ProgramView>>;

/** The languages that a version was published in: one that came later has no view of an older version. */
export const publishedIn = (views: Views): Language[] => languages.filter((language) => views[language]);

/** What somebody asked for in an address; null for anything that is no language of ours. */
export const readLanguage = (asked: string | null): Language | null => languages.find((language) => language === asked) ?? null;

/** The view in the patient's language; in English where a version is older than that language. Null where there is none at all. */
export const usualView = (views: Views, patient: Language): ProgramView | null => views[patient] ?? views.en ?? null;

/** @throws AppError `invalid` where the version was published before the language was there */
export function viewIn(views: Views, language: Language): ProgramView {
  const view = views[language];
  if (view) return view;
  const { name } = languageFacts[language];
  throw new AppError("invalid", `This version is older than our ${name} texts. Publish the program again to have it in ${name}.`);
}
