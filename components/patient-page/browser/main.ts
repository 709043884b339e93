/** All the script that a patient's page has. The page is complete without it: here an open is counted and what is new is marked. */

type Answer = { changes: string[] };

const main = document.querySelector<HTMLElement>("main[data-open]");
if (main) whenSeen(() => void tellAndAsk(main));

/** A page that a browser draws ahead of time has not been opened by anybody. */
function whenSeen(run: () => void) {
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", run, { once: true });
  else run();
}

async function tellAndAsk({ dataset: { open = "", link = "", version = "" } }: HTMLElement) {
  const key = `homestretch seen ${link}`;
  const seen = Number(remembered(key)) || null;
  const response = await fetch(open, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ seen }),
  }).catch(() => null);
  if (!response?.ok) return;
  const { changes } = (await response.json()) as Answer;
  show(changes);
  remember(key, version);
}

/** The page has a place for it, unless it says already what is different from the paper in somebody's hand. */
function show(changes: string[]) {
  const news = document.getElementById("news");
  const list = news?.querySelector("ul");
  if (!news || !list || changes.length === 0) return;
  for (const change of changes) {
    const line = document.createElement("li");
    line.dir = "auto";
    line.textContent = change;
    list.append(line);
  }
  news.hidden = false;
}

/** A device may refuse to keep anything; then nothing is marked, and all else works. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the mark.
  }
}
