import { addDays } from "@/lib/calendar-date";
import { counter } from "@/lib/language";
import { minutesFor, planDay, type Round } from "@/lib/session/day-plan";
import { filled } from "../filled";
import type { PageData } from "../page-data";
import { byId, fullDate, place, today, write } from "./page";
import { type Done, kept, type LoggedItem } from "./store";

/** What is due on the device's day, by what is known to be done. */
export function makeDay(data: PageData, pressed: (on: string) => void) {
  const { words, language } = data;
  const exercises = counter(language, words.exercises);
  const minutes = counter(language, words.minutes);
  const plan = (on: string) => planDay(data, on);
  const isDone = (on: string, n: number) => kept.done.some((done) => done.on === on && done.round === n && saysDone(done));
  const saysDone = ({ items, stopped }: Done) => stopped || items.some(({ done }) => done !== "none");

  /** What the page lists, to choose from on a day on which nothing is due. */
  const listed = data.items.filter(({ key }) => document.querySelector(`#today [data-item="${key}"]`));

  function roundOf(on: string, n?: number): Round & { isDue: boolean } {
    const { rounds } = plan(on);
    const open = rounds.find((round) => (n ? round.n === n : !isDone(on, round.n)));
    const last = Math.max(0, ...kept.done.filter((done) => done.on === on).map(({ round }) => round));
    const extra = { items: listed, isExtra: true, n: n ?? Math.min(12, last + 1) };
    return { ...(open ?? extra), isDue: open !== undefined && !open.isExtra };
  }

  const itemsOn = (on: string, round: number): LoggedItem[] => {
    const known = kept.done.find((done) => done.on === on && done.round === round);
    const asked = roundOf(on, round).items.map(({ key }): LoggedItem => ({ itemKey: key, done: known ? "none" : "all" }));
    const said = new Map(known?.items.map((item) => [item.itemKey, item]));
    const others = (known?.items ?? []).filter(
      ({ itemKey }) => !asked.some((item) => item.itemKey === itemKey) && data.items.some(({ key }) => key === itemKey),
    );
    return [...asked.map((item) => said.get(item.itemKey) ?? item), ...others];
  };

  function draw() {
    const on = today();
    const { phase, rounds } = plan(on);
    const round = roundOf(on);
    const keys = new Set(round.items.map(({ key }) => key));
    write("date", fullDate(on));
    write("state", rounds.length > 0 ? (round.isDue ? "" : words.allDone) : phase === null ? words.noProgram : words.nothingDue);
    write("sum", filled(words.sum, { exercises: exercises(round.items.length), minutes: minutes(minutesFor(round.items)) }));
    const least = rounds.filter(({ isExtra }) => !isExtra).length;
    const isMore = round.n > least;
    write("round", rounds.length < 2 ? "" : filled(isMore ? words.timeMore : words.timeOf, { n: round.n, total: least }));
    for (const line of document.querySelectorAll<HTMLElement>("#today [data-item]")) line.hidden = !keys.has(line.dataset.item ?? "");
    byId("today")?.classList.toggle("calm", !round.isDue);
    const isRunning = kept.running?.on === on && kept.running.version === data.version;
    for (const button of document.querySelectorAll<HTMLElement>("[data-do=start]")) {
      const isOver = kept.finished?.on === on;
      button.textContent = isOver ? words.howWasIt : isRunning ? words.goOn : round.isDue ? words.start : words.anyway;
      button.classList.toggle("quiet", !round.isDue && !isRunning && !isOver);
      // Who was told to do no more is not asked to go on.
      button.hidden = round.items.length === 0 || byId("red")?.hidden === false;
    }
    drawWeek(on);
    const hasEntry = kept.done.length > 0;
    const watch = byId("watch");
    if (watch) watch.hidden = hasEntry;
    const wasActive = kept.done.some((done) => done.on === addDays(on, -1) && saysDone(done));
    const morning = byId("morning");
    if (morning && !place("thanks").textContent) morning.hidden = !wasActive || kept.mornings.includes(on);
    write("waiting", kept.outbox.length > 0 ? counter(language, words.toSend)(kept.outbox.length) : "");
  }

  const weekday = new Intl.DateTimeFormat(data.locale, { weekday: "short", timeZone: "UTC" });
  const cells = document.querySelectorAll<HTMLButtonElement>("#week li button");
  const dateOf = (i: number) => addDays(today(), i - 13);

  /** Two weeks up to today: one sees what was done, and nothing of what was not is held against anybody. */
  function drawWeek(on: string) {
    cells.forEach((cell, i) => {
      const date = dateOf(i);
      const asked = plan(date).rounds.filter(({ isExtra }) => !isExtra).length;
      const did = kept.done.filter((done) => done.on === date && saysDone(done)).length;
      const state = did > 0 ? (did >= asked ? "done" : "part") : asked === 0 ? "free" : date === on ? "due" : "empty";
      // Arabic has no short names: at least its article goes.
      const texts = [weekday.format(new Date(date)).replace(/^ال/, ""), `${Number(date.slice(8))}`, words[`${state}Day`]];
      texts.forEach((text, at) => {
        (cell.children[at] as HTMLElement).textContent = text;
      });
      cell.className = state;
      cell.disabled = date < (data.stretches[0]?.from ?? date);
    });
    byId("week")?.removeAttribute("hidden");
  }
  cells.forEach((cell, i) => {
    cell.addEventListener("click", () => pressed(dateOf(i)));
  });
  cells[13]?.setAttribute("aria-current", "date");

  return { draw, roundOf, itemsOn };
}
