import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";

type Entry = { workers: Record<string, unknown>; filename: string; exportedName: string };
type Answer = { status: number; result: unknown; redirectedTo: string | null };

const built = () => join(process.env.HOMESTRETCH_BUILD_DIR ?? ".next", "server", "server-reference-manifest.json");

/** Every server action of the build by `file#name`: its id, and an address of a page that can run it. The build stays as it is while tests run. */
let known: Map<string, { id: string; at: string }> | null = null;

function readActions() {
  const { node } = JSON.parse(readFileSync(built(), "utf8")) as { node: Record<string, Entry> };
  const page = (entry: Entry) =>
    `/${(Object.keys(entry.workers)[0] ?? "")
      .replace(/^app\//, "")
      .replace(/(^|\/)page$/, "")
      .replace(/\([^)]*\)\/?/g, "")
      .replace(/\[[^\]]+\]/g, "x")}`;
  return new Map(Object.entries(node).map(([id, entry]) => [`${entry.filename}#${entry.exportedName}`, { id, at: page(entry) }]));
}

/**
 * Calls a server action as a browser would, but with whatever we like: an attacker has no form to keep to.
 * `origin` null leaves the header out.
 */
export async function callAction(request: APIRequestContext, name: string, input: unknown, origin: string | null): Promise<Answer> {
  known ??= readActions();
  const action = known.get(name);
  if (!action) throw new Error(`${name} is not in the build.`);
  const response = await request.post(action.at, {
    headers: {
      "Next-Action": action.id,
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      ...(origin ? { Origin: origin } : {}),
    },
    data: Buffer.from(JSON.stringify([null, input])),
    maxRedirects: 0,
  });
  // A long text stands in a row of its own, and nothing but its length says where that row ends.
  const [, row] = /1:(\{"ok":(?:true|false).*)/.exec(await response.text()) ?? [];
  return {
    status: response.status(),
    result: row ? parsed(row) : null,
    redirectedTo: response.headers()["x-action-redirect"] ?? null,
  };
}

/** Undefined inside a reply is written as a word of its own. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replaceAll('"$undefined"', "null"));
  } catch {
    return null;
  }
};
