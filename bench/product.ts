import { createServer } from "node:net";
import { join } from "node:path";
import { readSecrets } from "../lib/secrets";
import { buildDir } from "../scripts/build";
import { MeasuredProcess } from "./measured-process";
import type { World } from "./world";

/** The production web process over the database of a world; it listens when this resolves. */
export function startProduct({ settings }: World): Promise<MeasuredProcess> {
  const secrets = readSecrets(settings.HOMESTRETCH_SECRETS_FILE ?? "");
  const keys = { NEXTAUTH_SECRET: secrets.sessionKey, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey };
  const { DATABASE_OWNER_URL: _owner, ...own } = settings;
  const address = `http://localhost:${settings.PORT}`;
  const env = { ...own, ...keys, NEXTAUTH_URL: address, NODE_ENV: "production" as const, DATABASE_OWNER_URL: undefined };
  return MeasuredProcess.start(["--import", "./bench/tell-cpu.mjs", join(buildDir(), "server.mjs")], env);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port is free."))));
    });
  });
}
