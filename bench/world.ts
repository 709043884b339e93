import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded, stopEmbedded } from "../db/embedded";
import { migrate } from "../db/migrate";
import { fleeting } from "../db/testing/fleeting";
import { ensureSecrets } from "../lib/make-secrets";

/** A database of our own in a temporary folder, and the settings with which a process uses it. */
export type World = { settings: Record<string, string>; stop: () => Promise<void> };

/** The production build, made now where it is out of date. Standard output belongs to the figures, so what it says goes elsewhere. */
export async function productionBuild(): Promise<void> {
  const code = 'await (await import("./scripts/build.ts")).ensureBuild()';
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], { stdio: ["ignore", 2, 2] });
  const status = await new Promise((resolve) => child.once("exit", resolve));
  if (status !== 0) throw new Error("The build failed; what it said is above.");
}

/** @param port where the web process of this world will listen */
export async function makeWorld(port: number): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "homestretch-bench-"));
  const { ownerUrl, appUrl, cluster } = await startEmbedded({ dataDir, settings: fleeting });
  await migrate(ownerUrl, appUrl);
  ensureSecrets(join(dataDir, "secrets.json"));
  const settings = {
    HOMESTRETCH_DATA_DIR: dataDir,
    HOMESTRETCH_SECRETS_FILE: join(dataDir, "secrets.json"),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    HOST: "127.0.0.1",
    PORT: `${port}`,
  };
  const stop = async () => {
    await stopEmbedded(cluster, "immediate");
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { settings, stop };
}

/** Clinics with one patient, one published program of so many exercises and one share link each. Returns the tokens. */
export async function seedPrograms({ settings }: World, clinics: number, exercises: number): Promise<string[]> {
  Object.assign(process.env, settings);
  const { makeActor, makePatient, makeProgram } = await import("../db/factories");
  const { sampleView } = await import("../lib/handout/sample-view");
  const { createShareLink } = await import("../lib/sharing/sharing");
  const tokens: string[] = [];
  for (let i = 0; i < clinics; i++) {
    const actor = await makeActor();
    const patient = await makePatient(actor);
    const view = { ...sampleView(exercises), version: { number: 1, publishedOn: "2026-11-20" } };
    for (const item of view.phases.flatMap((phase) => phase.items)) item.figure = { poseId: item.exerciseId, revision: 1 };
    const { programId } = await makeProgram(actor, patient.id, [view]);
    const { url } = await createShareLink(actor, programId, { name: "María" });
    tokens.push(url.split("/p/")[1] ?? "");
  }
  return tokens;
}
