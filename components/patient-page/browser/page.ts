import type { PageData } from "../page-data";

/** What the server wrote into the page; null on a page that shows no program. */
export const data: PageData | null = JSON.parse(document.getElementById("data")?.textContent ?? "null");

/** A place that the script fills in. */
export function place<E extends HTMLElement = HTMLElement>(name: string): E {
  return document.querySelector<E>(`[data-show="${name}"]`) ?? (document.createElement("div") as HTMLElement as E);
}

/** Writes a text and hides the place while there is none. Writing what stands there already would make a screen reader say it again. */
export function write(name: string, text: string) {
  const element = place(name);
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === "";
}

export const byId = (id: string) => document.getElementById(id);

/** Runs where something with `data-do` is pressed. */
export function onPress(name: string, run: (button: HTMLElement) => void) {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-do="${name}"]`)) button.addEventListener("click", () => run(button));
}

/** Sends to an address below the link's, in the language that was asked for; null where nothing answers. */
export const post = (path: string, body: object): Promise<Response | null> =>
  fetch(`${data?.base}/${path}${data?.asked ? `?lang=${data.asked}` : ""}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);

/** Screens that lie over the page; the one that is shown hides all else, so that nothing behind it can be reached. */
const screens = ["session", "entry"];

export function showScreen(id: string | null) {
  for (const child of Array.from(document.body.children) as HTMLElement[])
    child.hidden = screens.includes(child.id) ? child.id !== id : id !== null;
  document.documentElement.classList.toggle("in-screen", id !== null);
  const isThere = (history.state as { screen?: string } | null)?.screen;
  if (id !== null && !isThere) history.pushState({ screen: id }, "");
  else if (id !== null) history.replaceState({ screen: id }, "");
  scrollTo(0, 0);
}

/** The way back of the telephone leaves a screen, not the page. */
export function closeScreen() {
  if ((history.state as { screen?: string } | null)?.screen) history.back();
  else showScreen(null);
}

/** A day with its name, as one says it. */
export const fullDate = (date: string): string =>
  new Intl.DateTimeFormat(data?.locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(date));

export const today = (): string => {
  const now = new Date();
  const two = (n: number) => `${n}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
