import { Agent, get, type IncomingHttpHeaders } from "node:http";
import { MeasuredProcess } from "./measured-process";
import { freePort, startProduct } from "./product";
import { makeWorld, productionBuild, seedPrograms, type World } from "./world";

type Figure = { value: number; unit: string; floor?: number; ratio?: number };
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const clinics = 40;
const warmUp = 4_000;
const visits = 2_000;
const rounds = 5;
const atOnce = 8;
const handoutsAtOnce = 20;

/** Processor time of one visit of the patient's page, and the bytes that it brings, for six exercises. */
export async function run(): Promise<Record<string, Figure>> {
  await productionBuild();
  const port = await freePort();
  const world = await makeWorld(port);
  const started: MeasuredProcess[] = [];
  try {
    const tokens = await seedPrograms(world, clinics, 6);
    const page = await startProduct(world);
    started.push(page);
    const first = await firstVisits(page, port, tokens);
    const floorPort = await freePort();
    const floor = await startFloor(world, floorPort);
    started.push(floor);
    await floor.tell({ pages: await Promise.all(tokens.map(async (token) => [token, ready(await visit(port, token))])) });
    const warm = await compare({ page, port, tokens }, { page: floor, port: floorPort, tokens });
    const busy = await besideHandouts(port, tokens);
    return { ...warm, "patient-page-first": first, ...busy, ...(await bytes(port, tokens[0] ?? "")) };
  } finally {
    await Promise.all(started.map((process) => process.stop()));
    await world.stop();
  }
}

type Side = { page: MeasuredProcess; port: number; tokens: string[] };

/** Both in turn, so that a busy moment of the machine meets both. */
async function compare(ours: Side, floor: Side): Promise<Record<string, Figure>> {
  for (const side of [ours, floor]) await processorMsPerVisit(side, warmUp);
  const seen: Loaded[] = [];
  const base: Loaded[] = [];
  for (let i = 0; i < rounds; i++) {
    base.push(await underLoad(floor));
    seen.push(await underLoad(ours));
  }
  const middle = (list: Loaded[], name: keyof Loaded) => median(list.map((each) => each[name]));
  const pair = (name: keyof Loaded, unit: string) => {
    const [value, least] = [middle(seen, name), middle(base, name)];
    return { value: round(value), unit, floor: round(least) };
  };
  const processor = pair("processor", "processor ms");
  const pages = pair("pages", "pages a second");
  return {
    "patient-page": { ...processor, ratio: round(processor.value / processor.floor) },
    "patient-page-p99": pair("p99", "ms"),
    "patient-page-rate": pages,
    "patient-page-share": { value: round((pages.value / pages.floor) * 100), unit: "% of the floor's pages" },
  };
}

type Loaded = { processor: number; p99: number; pages: number };

/** Eight visits at once, as many as there are: what each costs, how long the slowest but one of a hundred takes, and how many there are. */
async function underLoad(side: Side): Promise<Loaded> {
  const times: number[] = [];
  const begun = performance.now();
  const processor = await processorMsPerVisit(side, visits, times);
  return { processor, p99: at(times, 0.99), pages: visits / ((performance.now() - begun) / 1000) };
}

/** The very first visit of each link, when nothing has been drawn yet; the server itself is warm. */
async function firstVisits(page: MeasuredProcess, port: number, tokens: string[]): Promise<Figure> {
  const rest = tokens.slice(10);
  await processorMsPerVisit({ page, port, tokens: tokens.slice(0, 10) }, visits);
  return { value: round(await processorMsPerVisit({ page, port, tokens: rest }, rest.length)), unit: "processor ms" };
}

/** Visits one after the other while twenty handouts, none of which was made before, are being made; beside the same with nothing else to do. */
async function besideHandouts(port: number, tokens: string[]): Promise<Record<string, Figure>> {
  const others = new Agent({ keepAlive: true, maxSockets: handoutsAtOnce });
  const token = tokens[0] ?? "";
  const idle: number[] = [];
  const busy: number[] = [];
  for (const paper of ["letter", "a4"])
    for (const from of [0, handoutsAtOnce]) {
      for (let i = 0; i < 100; i++) idle.push(await msOfVisit(port, token));
      let isDone = false;
      const paths = tokens.slice(from, from + handoutsAtOnce).map((each) => `/p/${each}/handout.pdf?paper=${paper}`);
      const made = Promise.all(paths.map((path) => fetchAt(port, path, "identity", others))).then((answers) => {
        isDone = true;
        if (answers.some(({ status }) => status !== 200)) throw new Error("A handout was not made.");
      });
      while (!isDone) busy.push(await msOfVisit(port, token));
      await made;
    }
  others.destroy();
  const [value, floor] = [median(busy), median(idle)];
  return {
    "patient-page-busy": { value: round(value), unit: "ms", floor: round(floor), ratio: round(value / floor) },
    "patient-page-busy-p95": { value: round(at(busy, 0.95)), unit: "ms", floor: round(at(idle, 0.95)) },
  };
}

async function msOfVisit(port: number, token: string): Promise<number> {
  const begun = performance.now();
  await visit(port, token);
  return performance.now() - begun;
}

async function processorMsPerVisit({ page, port, tokens }: Side, count: number, times: number[] = []): Promise<number> {
  let next = 0;
  const before = await page.processorMs();
  const visitor = async () => {
    while (next < count) {
      const token = tokens[next++ % tokens.length] ?? "";
      const begun = performance.now();
      const { status } = await visit(port, token);
      times.push(performance.now() - begun);
      if (status !== 200) throw new Error(`The page answered ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return ((await page.processorMs()) - before) / count;
}

/** Compressed, as they travel: the page, its style sheet and the two fonts that every page needs; and the script beside it. */
async function bytes(port: number, token: string): Promise<Record<string, Figure>> {
  const page = await visit(port, token);
  const html = (await plain(port, `/p/${token}`)).body.toString();
  const files = [...new Set([...html.matchAll(/(?:href|src)="(\/built\/[^"]+)"/g)].map((match) => match[1] ?? ""))];
  const sizes = new Map<string, number>();
  for (const file of files) sizes.set(file, (await fetchAt(port, file)).body.byteLength);
  const script = [...sizes].filter(([file]) => file.endsWith(".js")).reduce((sum, [, size]) => sum + size, 0);
  const rest = [...sizes].filter(([file]) => !file.endsWith(".js")).reduce((sum, [, size]) => sum + size, 0);
  return {
    "patient-page-bytes": { value: page.body.byteLength + rest, unit: "bytes" },
    "patient-page-script": { value: script, unit: "bytes" },
    "patient-page-requests": { value: 1 + files.length, unit: "requests" },
  };
}

const ready = ({ status, headers, body }: Answer) => {
  const { date: _date, connection: _connection, "keep-alive": _alive, "transfer-encoding": _coding, ...kept } = headers;
  return { status, headers: kept, body: body.toString("base64") };
};

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
const visit = (port: number, token: string) => fetchAt(port, `/p/${token}`);
const plain = (port: number, path: string) => fetchAt(port, path, "identity");

function fetchAt(port: number, path: string, encoding = "gzip, deflate, br", by = agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, path, agent: by, headers: { "accept-encoding": encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on("error", reject);
  });
}

function startFloor({ settings }: World, port: number) {
  // The floor asks for no proof of the database: that word in the address is our own and means nothing to its driver.
  const database = new URL(settings.DATABASE_URL ?? "");
  database.searchParams.delete("require_auth");
  const env = { ...settings, DATABASE_URL: `${database}`, PORT: `${port}`, NODE_ENV: "production" as const };
  return MeasuredProcess.start(["--import", "tsx", "bench/floors/patient-page.ts"], env);
}

const at = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const median = (values: number[]): number => at(values, 0.5);
const round = (value: number): number => Math.round(value * 1000) / 1000;
