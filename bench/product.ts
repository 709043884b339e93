import { createServer } from "node:net";
import { join } from "node:path";
import { readSecrets } from "../lib/secrets";
import { buildDir } from "../scripts/build";
import { MeasuredProcess } from "./measured-process";
import type { World } from "./world";

/** The production build as a process of its own, with the keys that its launcher would give it. */
export function startProduct({ settings }: World): Promise<MeasuredProcess> {
  const { NEXTAUTH_URL, ...keys } = productKeys(settings);
  const { DATABASE_OWNER_URL: _owner, ...own } = settings;
  const env = { ...own, ...keys, NEXTAUTH_URL, NODE_ENV: "production" as const, DATABASE_OWNER_URL: undefined };
  return MeasuredProcess.start(["--import", "./bench/tell-cpu.mjs", join(buildDir(), "server.mjs")], env);
}

export function productKeys(settings: Record<string, string>) {
  const { sessionKey, serverActionsKey } = readSecrets(settings.HOMESTRETCH_SECRETS_FILE ?? "");
  return {
    ...{ NEXTAUTH_SECRET: sessionKey, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey },
    NEXTAUTH_URL: `http://localhost:${settings.PORT}`,
  };
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
