import net from "node:net";
import tls from "node:tls";

/** Where a PostgreSQL is and who asks, read from an address `postgres://user:password@host:port/name?sslmode=…&host=/socket/folder`. */
export type Target = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  sslmode: string;
  prepare: boolean;
  /** The server has to prove that it knows the password before it is told anything. */
  requireScram: boolean;
};

/** @throws TypeError when it is no address at all. */
export function parseTarget(address: string): Target {
  const url = new URL(address);
  const user = decodeURIComponent(url.username) || "postgres";
  const host = url.searchParams.get("host") ?? (decodeURIComponent(url.hostname).replace(/^\[|\]$/g, "") || "localhost");
  return {
    host,
    port: Number(url.port || 5432),
    user,
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || user,
    sslmode: url.searchParams.get("sslmode") ?? url.searchParams.get("ssl") ?? (isHere(host) ? "disable" : "require"),
    // Poolers that hand each transaction another server cannot keep prepared statements: `?prepare=false`.
    prepare: url.searchParams.get("prepare") !== "false",
    requireScram: url.searchParams.get("require_auth") === "scram-sha-256",
  };
}

/** What does not leave this computer is not encrypted unless asked for; everything else is, unless somebody says `sslmode=disable`. */
const isHere = (host: string) => host.startsWith("/") || /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

/** A connected socket, encrypted where the address asks for it. `timeoutMs` bounds the whole handshake. */
export function openSocket(target: Target, timeoutMs: number): Promise<net.Socket> {
  const plain = target.host.startsWith("/")
    ? net.connect({ path: `${target.host}/.s.PGSQL.${target.port}` })
    : net.connect({ host: target.host, port: target.port });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      clearTimeout(timer);
      plain.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(timedOut()), timeoutMs);
    const done = (socket: net.Socket) => {
      clearTimeout(timer);
      plain.off("error", fail).off("close", hungUp);
      if (socket !== plain) socket.off("error", fail);
      resolve(socket);
    };
    const hungUp = () => fail(Object.assign(new Error("The database closed the connection."), { code: "ECONNRESET" }));
    plain.once("error", fail).once("close", hungUp);
    plain.once("connect", () => (target.sslmode === "disable" ? done(plain) : encrypt(plain, target, done, fail)));
  });
}

const timedOut = () => Object.assign(new Error("The database did not answer in time."), { code: "ETIMEDOUT" });

/** The eight bytes with which PostgreSQL is asked for TLS; it answers S or N. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

function encrypt(plain: net.Socket, target: Target, done: (socket: net.Socket) => void, fail: (error: Error) => void) {
  plain.write(sslRequest);
  plain.once("data", (answer) => {
    if (answer[0] !== 83) {
      if (target.sslmode === "prefer" || target.sslmode === "allow") done(plain);
      else fail(new Error("The database offers no encrypted connection, which sslmode asks for."));
      return;
    }
    // As in libpq: only verify-ca and verify-full check the certificate.
    const rejectUnauthorized = target.sslmode.startsWith("verify");
    const checkServerIdentity = target.sslmode === "verify-ca" ? () => undefined : tls.checkServerIdentity;
    const servername = net.isIP(target.host) ? undefined : target.host;
    const socket = tls.connect({ socket: plain, host: target.host, servername, rejectUnauthorized, checkServerIdentity });
    socket.once("error", fail).once("secureConnect", () => done(socket));
  });
}
