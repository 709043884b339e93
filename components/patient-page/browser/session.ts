import { counter } from "@/lib/language";
import { repsOf, type Step, setsOf, stepsOf } from "@/lib/session/plan";
import * as at from "@/lib/session/position";
import { filled } from "../filled";
import type { PageData, PageItem } from "../page-data";
import { byId, onPress, place, showScreen, write } from "./page";
import { buzz, hush, isOn, speak, stayAwake, tone, wakeSound } from "./senses";
import { type Finished, keep, kept, type Running } from "./store";

const copies = (from: ParentNode | null, selector: string) =>
  Array.from(from?.querySelectorAll(selector) ?? [], (node) => node.cloneNode(true));

/** Leads through a session: draws where `lib/session` says that somebody is, and passes on what they press. */
export function makeSession(data: PageData, finished: (result: Finished) => void) {
  const { words } = data;
  const seconds = counter(data.language, words.seconds);
  const times = counter(data.language, words.times);
  let exercises: at.Exercise[] = [];
  let items: PageItem[] = [];
  let running: Running | null = null;
  let ticking = 0;
  let drawn = "";
  let lastTick = 0;
  let wasAway = false;
  let wasWorking = false;

  const now = () => Date.now();
  const position = () => running?.position ?? at.beginning(now());

  function open(next: Running) {
    items = next.keys.flatMap((key) => data.items.find((item) => item.key === key) ?? []);
    plan();
    running = next;
    drawn = "";
    showScreen("session");
    place("stop").replaceChildren(...copies(document, "#stop > :not(h2)"));
    comeBack();
    stayAwake(true);
    ticking ||= window.setInterval(tick, 200);
  }

  function plan() {
    exercises = items.map(({ key, work, pace }) => ({
      key,
      steps: stepsOf(work, isOn("count") ? pace : null),
      leastSets: setsOf(work).min,
    }));
  }

  /** Where somebody closed the page in the middle, or just now. */
  function start(on: string, round: number, keys: string[]) {
    wakeSound();
    open({ version: data.version, on, round, keys, position: at.beginning(now()), seenAt: now() });
  }

  function resume(): boolean {
    const { running: before } = kept;
    // Another version may have other exercises.
    if (before?.version !== data.version) return false;
    wakeSound();
    open(before);
    return true;
  }

  function set(next: at.Position) {
    if (!running) return;
    const changed = next !== running.position;
    running = { ...running, position: next, seenAt: now() };
    if (changed) keep({ running });
    if (next.isOver) finish(false);
    else draw();
  }

  const tick = () => running && set(at.advance(exercises, running.position, now()));

  function comeBack() {
    if (!running) return;
    const before = running.position;
    const next = at.comeBack(exercises, before, running.seenAt, now());
    wasAway = before.pausedAt === null && next.pausedAt !== null;
    set(next);
  }

  function finish(stopped: boolean) {
    if (!running) return;
    const { on, round, position: last } = running;
    stop();
    if (!stopped) tone(660, 0.5);
    const result = { on, round, items: at.doneSoFar(exercises, last), stopped };
    keep({ running: null, finished: result });
    finished(result);
  }

  /** What was done stays on the device until it is taken up again. */
  function stop() {
    if (running) keep({ running: { ...running, position: at.pause(running.position, now()), seenAt: now() } });
    running = null;
    clearInterval(ticking);
    ticking = 0;
    stayAwake(false);
    hush();
  }

  function draw() {
    const step = at.stepAt(exercises, position());
    const item = items[position().exercise];
    if (!step || !item) return;
    const { exercise, step: index, pausedAt } = position();
    const key = `${exercise} ${index} ${pausedAt}`;
    if (drawn.split(" ")[0] !== `${exercise}`) drawExercise(item, exercise);
    if (key !== drawn) drawStep(step, item, drawn.startsWith(`${exercise} ${index} `));
    drawn = key;
    drawTime(step, repsOf(item.work).max);
  }

  function drawExercise({ name, number }: PageItem, exercise: number) {
    const article = byId(`exercise-${number}`);
    write("place", filled(words.exercise, { n: exercise + 1, total: items.length }));
    const title = place("name");
    title.textContent = name;
    title.lang = article?.querySelector("h3")?.lang ?? "";
    write("dosage", article?.querySelector(".dosage strong")?.textContent ?? "");
    place("steps").replaceChildren(...copies(article, ".steps, .note, .caution"));
    const figure = place("figure");
    figure.replaceChildren(...copies(article, "[data-pose], .place img").slice(0, 1));
    figure.hidden = figure.childElementCount === 0;
    document.dispatchEvent(new CustomEvent("homestretch-figure", { detail: figure.firstElementChild }));
    const next = items[exercise + 1];
    write("next", next ? filled(words.next, { name: next.name }) : words.lastOne);
  }

  function drawStep(step: Step, item: PageItem, isSame: boolean) {
    const { kind, side, set, rep } = step;
    const isPaused = position().pausedAt !== null;
    const [sets, reps] = [setsOf(item.work), repsOf(item.work)];
    const isIntro = kind === "intro";
    const cue = cueOf(step);
    const spoken = side && kind !== "release" ? `${cue}. ${words[side]}` : cue;
    const amount = kind === "reps" ? rangeOf(reps.min, reps.max, times) : "";
    const isCounted = step.seconds !== null;
    const more = [
      side && words[side],
      kind === "reps"
        ? isCounted
          ? amount
          : words.ownPace
        : reps.max > 1 && ["hold", "release", "move"].includes(kind) && filled(words.repetition, { n: rep, total: reps.max }),
      sets.max > 1 && !isIntro && filled(words.set, { n: set, total: sets.max }),
      step.isExtra && words.extra,
    ];
    write("cue", isPaused ? (wasAway ? words.away : words.paused) : isIntro ? "" : cue);
    write("more", isIntro ? "" : more.filter(Boolean).join(" · "));
    place("steps").hidden = !isIntro;
    place("ring").hidden = isIntro;
    place("ring").classList.toggle("still", step.seconds === null);
    if (byId("session")?.classList.toggle("working", !isIntro) !== wasWorking) scrollTo(0, 0);
    wasWorking = !isIntro;
    byId("session")?.classList.toggle("resting", kind === "rest" || kind === "breather");
    for (const name of ["cue", "more"]) place(name).classList.toggle("unseen", !isOn("words") && !isPaused);
    button("primary").textContent = isPaused ? words.resume : primaryOf(step);
    button("enough").textContent = kind === "reps" ? words.done : kind === "hold" ? words.enough : words.goOnNow;
    if (amount && !isCounted) write("count", amount);
    // What moves and what is counted begin together.
    if (amount && !isPaused) document.dispatchEvent(new Event("homestretch-figure"));
    if (isIntro && !isPaused && !isSame) {
      place("name").focus({ preventScroll: true });
      say(`${item.name}. ${place("dosage").textContent}`, false);
    } else if (!isPaused && !isSame)
      sound(
        step,
        kind === "hold" && rep === 1
          ? `${spoken}, ${seconds(step.seconds ?? 0)}`
          : amount
            ? `${spoken}. ${amount}`
            : kind === "move" && rep > 1
              ? `${rep}`
              : spoken,
      );
    else write("said", place("cue").textContent ?? "");
  }

  const cueOf = ({ kind }: Step): string => {
    if (kind === "intro") return "";
    if (kind === "reps") return words.move;
    return kind === "switch" ? words.switchSides : words[kind];
  };

  function sound({ kind }: Step, text: string) {
    const isWork = kind === "hold" || kind === "move" || kind === "reps";
    tone(isWork ? 880 : 440);
    buzz(isWork ? [200] : [80, 80, 80]);
    say(text);
  }

  /** In words for a screen reader, and aloud where that is wanted. */
  function say(text: string, aloud = true) {
    write("said", text);
    if (aloud) speak(text);
  }

  const primaryOf = ({ kind, seconds }: Step) => {
    if (kind === "intro") return words.begin;
    return seconds !== null ? words.pause : kind === "reps" ? words.done : words.resume;
  };

  /** Of repetitions it counts how many, of all else the seconds that are left. */
  function drawTime({ kind, seconds: length, enough, rep }: Step, repetitions: number) {
    const gone = at.elapsed(position(), now());
    const isLongEnough = kind === "hold" && enough !== null && length !== null && enough < length && gone >= enough;
    button("enough").hidden = length === null || (kind === "hold" && !isLongEnough);
    const count = place("count");
    const circle = document.querySelector(".ring .left");
    if (length === null) {
      if (kind !== "reps") count.textContent = "";
      circle?.setAttribute("stroke-dashoffset", "0");
      return;
    }
    const each = kind === "reps" ? length / repetitions : length;
    const done = Math.min(repetitions - 1, Math.floor(gone / each));
    const shown = kind === "reps" ? done + 1 : kind === "move" ? rep : Math.max(0, Math.ceil(length - gone));
    if (count.textContent !== `${shown}`) {
      count.textContent = `${shown}`;
      if (kind === "reps" && done > 0 && lastTick === done) {
        tone(700, 0.1);
        say(`${shown}`);
      } else if (lastTick !== shown && shown <= 3 && shown > 0 && !["reps", "move", "release"].includes(kind)) tone(600, 0.08);
      lastTick = shown;
    }
    circle?.setAttribute("stroke-dashoffset", `${((gone % each) / each) * 100}`);
    if (isLongEnough && position().pausedAt === null && place("cue").textContent !== words.longEnough) {
      write("cue", words.longEnough);
      write("said", words.longEnough);
    }
  }

  const rangeOf = (min: number, max: number, counted: (n: number) => string) =>
    min === max ? counted(max) : counted(max).replace(`${max}`, filled(words.range, { from: min, to: max }));

  const button = (name: string) => document.querySelector(`#session [data-do="${name}"]`) as HTMLButtonElement;

  onPress("primary", () => {
    wakeSound();
    wasAway = false;
    const { pausedAt } = position();
    const step = at.stepAt(exercises, position());
    if (pausedAt !== null) set(at.resume(position(), now()));
    else if (step?.seconds === null) set(at.goOn(exercises, position(), now()));
    else set(at.pause(at.advance(exercises, position(), now()), now()));
  });
  onPress("enough", () => set(at.goOn(exercises, position(), now())));
  onPress("back", () => set(at.back(exercises, position(), now())));
  onPress("skip", () => set(at.skip(exercises, position(), now())));
  onPress("too-much", () => finish(true));
  for (const box of document.querySelectorAll<HTMLInputElement>(".senses input")) {
    box.checked = isOn(box.name);
    box.addEventListener("change", () => {
      keep({ off: box.checked ? kept.off.filter((sense) => sense !== box.name) : [...kept.off, box.name] });
      drawn = "";
      if (!isOn("voice")) hush();
      if (box.name !== "count") return;
      plan();
      // Counting begins at the first one.
      if (at.stepAt(exercises, position())?.kind === "reps") set({ ...position(), since: now(), pausedAt: position().pausedAt && now() });
    });
  }
  document.addEventListener("visibilitychange", () => {
    if (!running) return;
    if (document.visibilityState === "visible") {
      stayAwake(true);
      comeBack();
    } else keep({ running: { ...running, seenAt: now() } });
  });
  addEventListener("pagehide", () => running && keep({ running: { ...running, seenAt: now() } }));
  // A television has no pointer: its arrows go from one button to the next.
  byId("session")?.addEventListener("keydown", ({ key, target }) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    const buttons = Array.from(document.querySelectorAll<HTMLElement>("#session button, #session summary")).filter((b) => b.offsetParent);
    const from = buttons.indexOf(target as HTMLElement);
    if (step) (from < 0 ? button("primary") : buttons[(from + step + buttons.length) % buttons.length])?.focus();
  });
  addEventListener("popstate", () => running && stop());

  return { start, resume };
}
