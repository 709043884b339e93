import { newId } from "@/lib/ids";
import type { PageData } from "../page-data";
import { byId, onPress, post } from "./page";
import { keep, kept } from "./store";

type Change = { kind: "added" | "removed" | "changed" | "program"; itemKey: string | null; text: string };

/** A page that a browser draws ahead of time has not been opened by anybody. */
export function whenSeen(run: () => void) {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", run, { once: true });
  else run();
}

/** Says that the page was opened, and marks what is new since this device last said that it has been seen. */
export async function tellAndAsk({ version, items, words }: PageData, gone: () => void) {
  const response = await post("open", { seen: kept.seen, device: device() });
  if (response?.status === 404) return gone();
  if (!response?.ok) return;
  const { changes } = (await response.json()) as { changes: Change[] };
  const news = byId("news");
  const list = news?.querySelector("ul");
  // Where nothing is different there is nothing to see first; and a page that came by paper says itself what is different from that.
  if (changes.length === 0) return keep({ seen: version });
  const marks: Element[] = [];
  for (const { kind, itemKey, text } of changes) {
    if (list) list.append(line("li", text));
    const item = items.find(({ key }) => key === itemKey);
    const title = byId(`name-${item?.number}`);
    if (!item || !title || kind === "removed") continue;
    if (!title.querySelector(".mark"))
      marks.push(title.appendChild(line("span", kind === "added" ? words.isNew : words.changed, `mark ${kind}`)));
    const place = title.parentElement?.querySelector(".dosage");
    if (kind === "changed" && place) {
      const said = line("p", text, "changed-how");
      place.before(said);
      marks.push(said);
    }
  }
  if (news) news.hidden = !list;
  onPress("seen", () => {
    keep({ seen: version });
    for (const mark of marks) mark.remove();
    if (news) news.hidden = true;
    byId("today")?.focus();
  });
}

/** Says nothing about the device; one that keeps nothing is another each time. */
function device(): string {
  if (!kept.device) keep({ device: newId() });
  return kept.device ?? "";
}

function line(tag: string, text: string, className = ""): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text, dir: "auto", className });
}
