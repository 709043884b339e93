import { newId } from "@/lib/ids";
import { filled } from "../filled";
import type { PageData } from "../page-data";
import { byId, closeScreen, fullDate, place, showScreen, today, write } from "./page";
import { type Entry, kept, type LoggedItem } from "./store";

export type Draft = { on: string; round: number; items: LoggedItem[]; stopped: boolean; title: string; isPast?: boolean };

type Actions = {
  save: (entry: Entry) => Promise<string | null>;
  itemsOn: (on: string, round: number) => LoggedItem[];
};

/** The entry after a session, or about a day before. Most of it is filled in already: two taps are enough. */
export function makeEntry({ words, items }: PageData, { save, itemsOn }: Actions) {
  const form = byId("entry") as HTMLFormElement;
  const template = byId("did-item") as HTMLTemplateElement;
  const fields = form.elements as HTMLFormControlsCollection & Record<string, HTMLInputElement | RadioNodeList>;
  let draft: Draft | null = null;
  let logId = "";

  const known = () => kept.done.find(({ on, round }) => on === draft?.on && round === draft?.round);

  function open(next: Draft) {
    draft = next;
    showScreen("entry");
    fill();
    byId("entry-title")?.focus();
  }

  function fill() {
    if (!draft) return;
    const before = known();
    logId = newId();
    form.reset();
    write("entry-title", draft.title);
    write("entry-when", draft.on === today() ? "" : filled(words.onDay, { date: fullDate(draft.on) }));
    write("entry-error", "");
    place("which").hidden = !draft.isPast;
    (fields.round as HTMLInputElement).value = `${draft.round}`;
    choose("painNow", before?.painNow);
    choose("painWorst", before?.painWorst);
    choose("effort", before?.effort);
    (fields.note as HTMLInputElement).value = "";
    place("did").replaceChildren(...draft.items.map(fieldsetOf));
    sumUp();
  }

  function fieldsetOf({ itemKey, done }: LoggedItem): Node {
    const copy = template.content.cloneNode(true) as DocumentFragment;
    const item = items.find(({ key }) => key === itemKey);
    const legend = copy.querySelector("legend");
    if (legend) Object.assign(legend, { textContent: item?.name ?? "", dir: "auto" });
    for (const input of copy.querySelectorAll("input")) {
      input.name = `did-${itemKey}`;
      input.checked = input.value === done;
    }
    return copy;
  }

  const choose = (name: string, value: number | string | null | undefined) => {
    const list = fields[name] as RadioNodeList;
    for (const input of Array.from(list) as HTMLInputElement[])
      input.checked = value !== null && value !== undefined && input.value === `${value}`;
  };
  const chosen = (name: string) => (form.querySelector(`[name="${name}"]:checked`) as HTMLInputElement | null)?.value ?? null;
  const number = (name: string) => {
    const value = chosen(name);
    return value === null ? null : Number(value);
  };

  const didNow = (): LoggedItem[] =>
    (draft?.items ?? []).map((item) => {
      const done = (chosen(`did-${item.itemKey}`) ?? item.done) as LoggedItem["done"];
      return { itemKey: item.itemKey, done, ...(done === item.done && item.sets ? { sets: item.sets } : {}) };
    });

  function sumUp() {
    const all = didNow();
    write("did-sum", filled(words.repetition, { n: all.filter(({ done }) => done !== "none").length, total: all.length }));
  }

  form.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (draft && name === "round") {
      draft = { ...draft, round: Number(value), items: itemsOn(draft.on, Number(value)) };
      fill();
    }
    sumUp();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("[data-do=save]");
    if (!draft || !button || button.disabled) return;
    button.disabled = true;
    const [painNow, worst] = [number("painNow"), number("painWorst")];
    const refusal = await save({
      ...{ logId, on: draft.on, round: draft.round, items: didNow(), painNow },
      // Whoever names only the pain of now has had no less than that.
      painWorst: worst !== null && painNow !== null ? Math.max(worst, painNow) : worst,
      effort: chosen("effort") as Entry["effort"],
      ...{ stopped: draft.stopped, note: (fields.note as HTMLInputElement).value.trim(), replaces: known()?.patientLogId ?? null },
    }).finally(() => {
      button.disabled = false;
    });
    if (refusal === null) return closeScreen();
    // What was refused was not taken: sent again with other answers it is something new.
    logId = newId();
    write("entry-error", refusal || words.tryAgain);
  });

  return { open };
}
