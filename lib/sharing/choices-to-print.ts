import "server-only";
import { read } from "../access";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { phaseTitle } from "../programs/phase-words";
import type { Language } from "../vocabulary";
import { publishedIn, viewIn } from "./languages";
import { boxesIn } from "./print-detail";
import { dayOf, publishedView } from "./published-version";

export type PhaseToPrint = { number: number; title: string; isToday: boolean };

/** What can be chosen when a version is printed; empty where it has one phase, is not there or not yours. None is for today but while it runs. */
export async function listPhasesToPrint(actor: Actor, programId: string, number: number): Promise<PhaseToPrint[]> {
  if (!isId(programId)) return [];
  return read(actor, "handout:print", async (tx) => {
    const version = await publishedView(tx, actor, programId, number);
    if (!version || version.view.phases.length < 2) return [];
    const { state, phase: current } = await dayOf(tx, actor, programId, version);
    return version.view.phases.map((phase, place) => ({
      number: place + 1,
      title: phaseTitle(phase, "en"),
      isToday: place === current && (state === "running" || state === "paused"),
    }));
  });
}

/** `missing`: characters of it that no font has and that are printed as empty boxes; empty where all can be printed. */
export type LanguagesToPrint = { usual: Language; available: Language[]; missing: string };

/** In which languages a version can be printed, that of the patient first to choose; null where there is no such version. */
export async function listLanguagesToPrint(actor: Actor, programId: string, number: number): Promise<LanguagesToPrint | null> {
  if (!isId(programId)) return null;
  return read(actor, "handout:print", async (tx) => {
    const version = await publishedView(tx, actor, programId, number);
    if (!version) return null;
    const available = publishedIn(version.views);
    const views = available.flatMap((language) => viewIn(version.views, language) ?? []);
    return { usual: version.view.language, available, missing: boxesIn(views) };
  });
}
