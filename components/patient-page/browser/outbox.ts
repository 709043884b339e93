import type { PageData } from "../page-data";
import { post } from "./page";
import { type Done, type Entry, type Known, keep, kept, type Waiting } from "./store";

/** What became of the last thing that was sent: `refused` says why in a sentence. */
export type Sent = { state: "sent" } | { state: "waiting" } | { state: "refused"; message: string };

type Happened = { changed: () => void; gone: () => void; refused: (message: string) => void };

/** Sends what was saved here, each thing once, as soon as there is a connection. What is sent twice by accident is stored once. */
export function makeOutbox({ base }: PageData, { changed, gone, refused }: Happened) {
  let sending = Promise.resolve();

  async function sendAll() {
    const failed: string[] = [];
    for (let next = kept.outbox[0]; next; next = kept.outbox[0]) {
      const result = await send(next);
      if (result === "waiting") return;
      const { logId } = next.body;
      // Only now: a page that is closed in the middle sends it again.
      keep({ outbox: kept.outbox.filter(({ body }) => body.logId !== logId) });
      if (result !== "sent") {
        keep({ done: kept.done.filter(({ patientLogId }) => patientLogId !== logId) });
        failed.push(result.message);
      }
    }
    await ask();
    if (failed[0] !== undefined) refused(failed[0]);
  }

  async function send({ path, body }: Waiting): Promise<"sent" | "waiting" | { message: string }> {
    const response = await post(path, body);
    if (response?.ok) return "sent";
    if (response?.status === 404) gone();
    // No connection, a PIN that has to be typed again, too many at once, or a fault of ours: later again.
    if (!response || [401, 404, 429].includes(response.status) || response.status >= 500) return "waiting";
    const answer = (await response.json().catch(() => null)) as { message?: string } | null;
    return { message: answer?.message ?? "" };
  }

  /** What stands by now, also from other telephones. */
  async function ask() {
    const response = await fetch(`${base}/day`).catch(() => null);
    if (response?.status === 404) gone();
    if (!response?.ok) return;
    const { zones, days } = (await response.json()) as Known;
    const stands = days.flatMap(({ on, rounds }) => rounds.map((round): Done => ({ ...round, on })));
    const waiting = kept.outbox.flatMap(({ path, body }) => (path === "logs" ? [doneOf(body)] : []));
    const mornings = days.filter(({ morning }) => morning !== null).map(({ on }) => on);
    const unsent = kept.outbox.flatMap(({ path, body }) => (path === "morning" ? [body.on] : []));
    keep({ done: merged(stands, waiting), mornings: [...mornings, ...unsent], redAbove: zones.amberTo });
    changed();
  }

  /** One after the other: what is added while others are on their way goes after them. */
  const flush = (): Promise<void> => {
    sending = sending.then(sendAll, sendAll);
    return sending;
  };

  function add(next: Waiting): Promise<void> {
    keep({ outbox: [...kept.outbox.filter(({ body }) => body.logId !== next.body.logId), next] });
    if (next.path === "logs") keep({ done: merged(kept.done, [doneOf(next.body)]) });
    else keep({ mornings: [...kept.mornings, next.body.on] });
    return flush();
  }

  return { add, flush };
}

/** An entry of this device takes the place of what is known of that time of that day, until the server has merged it. */
const merged = (known: Done[], own: Done[]): Done[] => [
  ...known.filter(({ on, round }) => !own.some((each) => each.on === on && each.round === round)),
  ...own,
];

const doneOf = ({ logId, note: _note, replaces: _replaces, ...entry }: Entry): Done => ({ ...entry, patientLogId: logId });
