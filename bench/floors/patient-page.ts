/**
 * The least that a server must do for one visit of the patient's page: `node:http` and postgres.js, one transaction with the statements of
 * the page, and bytes that are ready. It decides nothing, draws nothing and checks nothing.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import postgres from "postgres";

type Page = { status: number; headers: Record<string, string>; body: Buffer };

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10 });
const pages = new Map<string, Page>();

const findVersion = (token: string) =>
  sql.begin(async (tx) => {
    await tx`select set_config('role', 'app_rw', true), set_config('app.clinic_id', '', true)`;
    const [link] = await tx`
      select set_config('app.clinic_id', l.clinic_id::text, true), l.clinic_id, l.share_link_id, l.program_id, l.patient_id, l.expires_on, l.time_zone
      from find_share_link(${createHash("sha256").update(token).digest()}) l`;
    const { clinic_id: clinicId, program_id: programId, patient_id: patientId } = link ?? {};
    const [version] = await tx`
      select p.language, p.print_size,
        (select max(v.number) from versions v where v.clinic_id = ${clinicId} and v.program_id = ${programId} and v.published_at is not null) as number,
        (select coalesce(json_agg(json_build_object('kind', e.kind, 'on', e."on", 'weeks', e.weeks) order by e.created_at, e.id), '[]')
          from program_events e where e.clinic_id = ${clinicId} and e.program_id = ${programId}) as events
      from patients p where p.clinic_id = ${clinicId} and p.id = ${patientId}`;
    return version;
  });

const server = createServer(async (request, response) => {
  const token = request.url?.slice("/p/".length) ?? "";
  const version = await findVersion(token);
  const page = version && pages.get(token);
  if (!page) return response.writeHead(404).end();
  response.writeHead(page.status, page.headers).end(page.body);
});

/** The bytes to send come from the page that is measured. `cpu` asks for the processor time so far, in microseconds. */
process.on("message", (message: { pages?: Array<[string, Omit<Page, "body"> & { body: string }]> } | "cpu") => {
  if (message === "cpu") {
    const { user, system } = process.cpuUsage();
    return process.send?.({ cpu: user + system });
  }
  for (const [token, page] of message.pages ?? []) pages.set(token, { ...page, body: Buffer.from(page.body, "base64") });
  return process.send?.({ ready: pages.size });
});

server.keepAliveTimeout = 75_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.({ listening: true }));
