/** All the script of a patient's page but the figures. The page is complete without it. */
import { newId } from "@/lib/ids";
import type { PageData } from "../page-data";
import { makeDay } from "./day";
import { makeEntry } from "./entry";
import { tellAndAsk, whenSeen } from "./news";
import { keepOffline } from "./offline";
import { makeOutbox } from "./outbox";
import { byId, closeScreen, data, onPress, place, showScreen, today, write } from "./page";
import { makeSession } from "./session";
import { chooseSize, rememberLanguage } from "./settings";
import { type Entry, type Finished, forget, keep, kept } from "./store";

if (data && !rememberLanguage(data)) begin(data);

function begin(page: PageData) {
  let wasRefused: string | null = null;
  /** The link opens nothing any more: nothing of it stays here, and the page says so. */
  const gone = async () => {
    const { status } = await fetch(page.base).catch(() => ({ status: 0 }));
    if (status === 404) await forget().then(() => location.reload());
  };
  const outbox = makeOutbox(page, {
    changed: () => day.draw(),
    gone: () => void gone(),
    refused: (message) => {
      wasRefused = message || page.words.tryAgain;
      write("status", wasRefused);
    },
  });
  const day = makeDay(page, change);
  const entry = makeEntry(page, { save, itemsOn: day.itemsOn });
  const askHowItWas = (result: Finished) =>
    entry.open({ ...result, title: result.stopped ? page.words.stoppedTitle : page.words.howWasIt });
  const session = makeSession(page, askHowItWas);

  /** Null once it is saved here and, where there is a connection, there; else why it was refused. */
  async function save(body: Entry): Promise<string | null> {
    wasRefused = null;
    await outbox.add({ path: "logs", body });
    if (wasRefused !== null) return wasRefused;
    const isWaiting = kept.outbox.some((each) => each.body.logId === body.logId);
    write("status", isWaiting ? page.words.kept : page.words.saved);
    const worst = Math.max(body.painNow ?? 0, body.painWorst ?? 0);
    const red = byId("red");
    if (red) red.hidden = worst <= kept.redAbove;
    keep({ seen: page.version, finished: null });
    day.draw();
    return null;
  }

  function change(on: string) {
    const done = kept.done.find((each) => each.on === on);
    const { n } = done ? { n: done.round } : day.roundOf(on);
    entry.open({ on, round: n, items: day.itemsOn(on, n), stopped: done?.stopped ?? false, title: page.words.correctTitle, isPast: true });
  }

  onPress("start", () => {
    if (kept.finished?.on === today()) return askHowItWas(kept.finished);
    if (kept.running?.on === today() && session.resume()) return;
    const { n, items } = day.roundOf(today());
    session.start(
      today(),
      n,
      items.map(({ key }) => key),
    );
  });
  onPress("close", closeScreen);
  for (const button of document.querySelectorAll<HTMLElement>("[data-morning]"))
    button.addEventListener("click", () => {
      const compared = button.dataset.morning as "better" | "same" | "worse";
      write("thanks", place("thanks").dataset.text ?? "");
      byId("morning")?.querySelector(".answers")?.remove();
      void outbox.add({ path: "morning", body: { logId: newId(), on: today(), compared } });
    });
  addEventListener("popstate", () => {
    showScreen(null);
    day.draw();
    // Said once more now that it can be heard.
    const said = place("status").textContent ?? "";
    write("status", "");
    setTimeout(() => write("status", said));
    const red = byId("red");
    (red && !red.hidden ? red : byId("today"))?.focus();
  });
  addEventListener("online", () => void outbox.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    day.draw();
    void outbox.flush();
  });

  chooseSize();
  day.draw();
  keepOffline(page);
  const { screen } = (history.state ?? {}) as { screen?: string };
  if (screen === "session" && kept.running?.on === today()) session.resume();
  else if (screen === "entry" && kept.finished) askHowItWas(kept.finished);
  else if (history.state) history.replaceState(null, "");
  whenSeen(() => {
    void tellAndAsk(page, () => void gone());
    void outbox.flush();
  });
}
