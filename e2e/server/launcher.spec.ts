import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../db/embedded";
import { isAlive, readPostmaster } from "../../db/postgres/postmaster";
import { SetupPage } from "../pages/account";
import { type Product, startProduct, temporaryFolder, webProcessOf } from "./product";

// One installation of its own, with the PostgreSQL that comes along, started, hurt and stopped in this order.
test.describe.configure({ mode: "serial" });

const folder = temporaryFolder();
const cluster = join(folder.path, "postgres");
let product: Product;
let settings: Record<string, string>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  settings = {
    PORT: String(await freePort()),
    HOMESTRETCH_DATA_DIR: folder.path,
    HOMESTRETCH_SECRETS_FILE: "",
    DATABASE_URL: "",
    DATABASE_OWNER_URL: "",
  };
  product = await startProduct(settings);
});
test.afterAll(async () => {
  await product.stop();
  folder.remove();
});

const statusOf = (path: string) =>
  fetch(`${product.url}${path}`).then(
    (response) => response.status,
    () => 0,
  );

test("the first start shows where it is, where the data lies, and the one-time address on a line of its own", async ({ page }) => {
  expect(product.output()).toMatch(new RegExp(`^Address: http://localhost:${settings.PORT}$`, "m"));
  expect(product.output()).toContain(`Data: ${folder.path}`);
  expect(product.output()).toMatch(/^Set up: http:\/\/localhost:\d+\/setup\/\S+$/m);
  // One build serves any data folder: an action works under keys that the build has never seen.
  const setup = new SetupPage(page);
  await page.goto(product.setupUrl ?? "");
  await setup.clinicName.fill("Harbor Physical Therapy");
  await setup.phone.fill("555 0100");
  await setup.name.fill("Ana Silva");
  await setup.email.fill("ana@example.test");
  await setup.password.fill("a long enough password 47");
  await setup.submit.click();
  await expect(page).not.toHaveURL(/setup/);
});

test("it says that it lives and that it can serve", async () => {
  expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 200]);
});

test("more than may be sent is answered with a sentence", async () => {
  const response = await fetch(`${product.url}/login`, { method: "POST", body: new Uint8Array(2_000_000) });
  expect(response.status).toBe(413);
  expect(await response.text()).toContain("larger than the 1 MB");
});

test("a malformed address is no error of ours", async () => {
  expect(await statusOf("/%E0%A4%A")).toBeLessThan(500);
});

test("a killed web process is started again", async () => {
  const killed = webProcessOf(product.launcher);
  process.kill(killed, "SIGKILL");
  await expect.poll(() => webProcessOf(product.launcher), { timeout: 20_000 }).not.toBe(killed);
  await expect.poll(() => statusOf("/readyz"), { timeout: 20_000 }).toBe(200);
});

test("a killed database comes back at the same address", async () => {
  const before = readPostmaster(cluster);
  process.kill(before?.pid ?? 0, "SIGKILL");
  await expect.poll(() => readPostmaster(cluster)?.pid, { timeout: 20_000 }).not.toBe(before?.pid);
  await expect.poll(() => statusOf("/readyz"), { timeout: 20_000 }).toBe(200);
  expect(readPostmaster(cluster)?.port).toBe(before?.port);
});

for (const [wrong, sentence] of [
  [{}, /^Port \d+ is in use by another program/],
  [{ PORT: "x" }, /^PORT must be a port number/],
  [{ PORT: "1", HOST: "192.0.2.1" }, /^HOST is 192\.0\.2\.1, which is no address of this computer/],
  [{ DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", free: "" }, /^The database of DATABASE_URL cannot be reached at 127\.0\.0\.1:1/],
  [{ DATABASE_URL: "localhost", free: "" }, /^DATABASE_URL must be an address/],
  [{ HOMESTRETCH_DATA_DIR: "/dev/null/data", free: "" }, /^The data folder \/dev\/null\/data cannot be made/],
] as const) {
  test(`a start with ${JSON.stringify(wrong)} ends with one sentence`, async () => {
    const free = "free" in wrong ? { PORT: String(await freePort()) } : {};
    const env = { ...process.env, ...settings, ...free, ...wrong };
    const child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
  });
}

test("a second start builds nothing, keeps the clinic and the secrets; a stop leaves no process behind", async () => {
  const secrets = readFileSync(join(folder.path, "secrets.json"), "utf8");
  const database = readPostmaster(cluster)?.pid ?? 0;
  await product.stop();
  expect(isAlive(database)).toBe(false);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
  expect(await statusOf("/healthz")).toBe(0);
  product = await startProduct(settings);
  expect(product.output()).not.toContain("Building");
  expect(product.setupUrl).toBeNull();
  expect(product.output()).toMatch(/^Sign in: http:\/\/localhost:\d+\/login$/m);
  expect(readFileSync(join(folder.path, "secrets.json"), "utf8")).toBe(secrets);
});
