import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { makeClinic, makeStaff } from "../db/factories";
import { type Actor, mintActor } from "../lib/policy";
import type { Role } from "../lib/vocabulary";
import { sessionCookie } from "./session";

export { expect } from "@playwright/test";
export { sessionCookie };

type SignIn = (values?: { role?: Role; clinicId?: string; name?: string; clinicName?: string }) => Promise<Actor>;

/**
 * Every spec makes its own clinic and signs in by a session of its own, without the sign-in page. What a page logs as an error, blocks by
 * its policy or fetches from elsewhere fails the test.
 */
export const test = base.extend<{ signIn: SignIn; watched: undefined }>({
  signIn: async ({ context, baseURL }, use) => {
    await use((values) => signInTo(context, baseURL ?? "", values));
  },
  watched: [
    async ({ context, baseURL }, use) => {
      const problems = watch(context, baseURL ?? "");
      await use(undefined);
      expect(problems, "errors, blocked content or requests to elsewhere").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a session for a new member of staff and gives this browser its cookie. */
export async function signInTo(context: BrowserContext, url: string, values: Parameters<SignIn>[0] = {}): Promise<Actor> {
  const clinicId = values.clinicId ?? (await makeClinic(values.clinicName ? { name: values.clinicName } : {})).id;
  const { staffId, role, name } = await makeStaff({ ...values, clinicId });
  const { sessionId, ...cookie } = await sessionCookie(staffId);
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: "Lax" }]);
  return mintActor({ staffId, clinicId, role, name, sessionId, address: null });
}

/** What went wrong in any page of a browser; pages that stand for a dead server or a refusal say so with `expectProblems`. */
function watch(context: BrowserContext, home: string): string[] {
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!tolerated.get(context)?.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on("console", (message) => message.type() === "error" && note(`console: ${message.text()} ${message.location().url}`));
  context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(home).origin) note(`elsewhere: ${request.url()}`);
  });
  return problems;
}

const tolerated = new WeakMap<BrowserContext, RegExp[]>();

/** A test that means a failure to happen names it, for instance the 404 that the browser logs for a refused page. */
export function expectProblems(context: BrowserContext, ...patterns: RegExp[]) {
  tolerated.set(context, [...(tolerated.get(context) ?? []), ...patterns]);
}

/** Waits until nothing on the page fades or moves any more. What moves without an end, such as a spinner, is not waited for. */
export const atRest = (page: Page) => expect.poll(() => page.evaluate(isAtRest)).toBe(true);

function isAtRest(): boolean {
  const moves = ({ playState, effect }: Animation) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity;
  return !document.querySelector("[data-entering], [data-exiting]") && !document.getAnimations().some(moves);
}

const asked = { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const ofColours = { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] };

/**
 * WCAG 2.2 AA as far as a machine can see it, on the page as it stands: with its data, its errors, its open dialog, and nothing half faded.
 * What the widget library is just saying aloud is left out: it may name a button that has gone. A page that was changing while it was looked
 * at is looked at again.
 */
export const expectAccessible = (page: Page) => expectNothingFound(page, asked);

async function expectNothingFound(page: Page, runOnly: typeof asked | typeof ofColours) {
  await expect(async () => {
    await atRest(page);
    const { violations } = await new AxeBuilder({ page })
      // No page here holds another: the blank page that would gather their findings is not needed.
      .setLegacyMode()
      .exclude("[data-live-announcer]")
      .options({ runOnly, resultTypes: ["violations"] })
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`)).toEqual([]);
  }).toPass({ timeout: 5_000 });
}

/** The same in the colours of the day and of the night, which differ in nothing else. */
export async function expectAccessibleByDayAndNight(page: Page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNothingFound(page, ofColours);
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
}
