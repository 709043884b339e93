import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import type { AppError } from "../errors";
import { HandoutPool, type PoolOptions } from "./pool";
import { sampleInput, sampleView } from "./sample-view";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

/** A worker that does what the title of the program tells it to; "wait" ends when the gate is opened. */
const obedient = `
  const { parentPort, workerData: gate } = require("node:worker_threads");
  parentPort.on("message", ({ view: { title } }) => {
    if (title === "crash") throw new Error("crashed");
    if (title === "fail") return parentPort.postMessage({ kind: "failed", message: "could not draw" });
    if (title === "refuse") return parentPort.postMessage({ kind: "refused", code: "too_large", message: "Too long." });
    if (title === "hang") for (;;);
    if (title === "wait") Atomics.wait(gate, 0, 0);
    if (title === "leave") process.exit(1);
    if (title === "leave once" && Atomics.add(gate, 1, 1) === 0) process.exit(1);
    if (title === "exhaust") for (const kept = []; ; ) kept.push(new Array(100_000).fill({ title }));
    parentPort.postMessage({ kind: "done", handout: { pdf: new TextEncoder().encode(title), pages: 1 } });
  });
`;

/** More than any of these takes, however slow the machine. */
const patience = 50_000;

let pool: HandoutPool;
let options: PoolOptions;
let gate: Int32Array;
let started = 0;
const open = (change: Partial<PoolOptions> = {}): void => {
  started = 0;
  gate = new Int32Array(new SharedArrayBuffer(8));
  const startWorker = async () => {
    started++;
    return new Worker(obedient, { eval: true, workerData: gate, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  };
  options = { startWorker, workers: 1, queue: 3, timeLimit: patience, ...change };
  pool = new HandoutPool(options);
};
const openGate = () => {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
};

const ask = async (title: string): Promise<string> => {
  const { pdf } = await pool.render(sampleInput({ ...sampleView(1), title }));
  return new TextDecoder().decode(pdf);
};
const failureOf = (title: string): Promise<AppError> =>
  ask(title).then(
    () => Promise.reject(new Error("It was drawn.")),
    (error) => error,
  );

afterEach(() => pool.close());

describe("the handout workers", slowMachine, () => {
  it("give each request its own handout, also when several come at once", async () => {
    open({ workers: 2, queue: 10 });
    expect(await Promise.all(["a", "b", "c", "d", "e"].map(ask))).toEqual(["a", "b", "c", "d", "e"]);
    expect(started).toBe(2);
  });

  it.each(["crash", "fail", "leave"])("replace one that has a failure (%s), and go on with the next request", async (failure) => {
    open();
    const failed = failureOf(failure);
    const next = ask("next");
    expect(await failed).toBeInstanceOf(Error);
    expect(await next).toBe("next");
    expect(started).toBe(failure === "fail" ? 2 : 3);
  });

  it("make a handout once more where its worker ended under it, and only the second time say that it is too large for any", async () => {
    open();
    expect(await ask("leave once")).toBe("leave once");
    expect(started).toBe(2);
    const refused = await failureOf("exhaust");
    expect(refused).toMatchObject({ code: "too_large", message: expect.stringContaining("too large to make. Shorten") });
    expect(await ask("next")).toBe("next");
  });

  it("hand on a sentence for the person, and keep the worker that said it", async () => {
    open();
    expect(await failureOf("refuse")).toMatchObject({ code: "too_large", message: "Too long." });
    expect(await ask("next")).toBe("next");
    expect(started).toBe(1);
  });

  it("end one that takes too long and say so", async () => {
    open({ timeLimit: 300 });
    expect(await failureOf("hang")).toMatchObject({ code: "too_large", message: expect.stringContaining("took too long") });
    // The next one has all the time that it needs: on a busy machine a worker alone takes longer to start.
    options.timeLimit = patience;
    expect(await ask("next")).toBe("next");
  });

  it("refuse one more than may wait, and say when to come back", async () => {
    open();
    const busy = ask("wait");
    const waiting = [ask("a"), ask("b")];
    const refused = await failureOf("c");
    expect(refused).toMatchObject({ code: "too_many", detail: { retryAfterSeconds: expect.any(Number) } });
    expect(refused.message).toMatch(/Try again in \d+ seconds?\./);
    openGate();
    expect(await busy).toBe("wait");
    expect(await Promise.all(waiting)).toEqual(["a", "b"]);
  });

  it("let those who can wait go on when nobody else does, or when they have waited long enough", async () => {
    open({ queue: 10, timeLimit: 3000 });
    const done: string[] = [];
    const note = (title: string) => () => done.push(title);
    const single = ["a", "b", "c"].map((title) => ask(title).then(note(title)));
    await Promise.all([...single, pool.whenNobodyWaits(60_000).then(note("many"))]);
    expect(done.indexOf("many")).toBeGreaterThanOrEqual(2);
    await pool.whenNobodyWaits(60_000);
    const hanging = failureOf("hang");
    await pool.whenNobodyWaits(1);
    await hanging;
  });

  it("tell all who wait where no worker can be started", async () => {
    open({ startWorker: () => Promise.reject(new Error("no such file")) });
    expect((await failureOf("a")).message).toBe("no such file");
  });
});
