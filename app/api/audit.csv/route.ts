import { inWords, readRoute } from "@/lib/action";
import { type AuditLine, exportAudit } from "@/lib/audit-log";
import { auditQuery } from "@/lib/audit-query";
import { currentActor } from "@/lib/auth";
import { csvLine } from "@/lib/csv";
import { AppError } from "@/lib/errors";

const closed = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };
const headings = ["When (UTC)", "Who", "What", "Patient", "Patient id", "About", "From", "Action", "Detail", "Number", "Hash"];

/** The audit log, or what somebody looked for in it, as a file. Taking it is on record. */
export const GET = (request: Request) =>
  readRoute(
    async () => {
      const actor = await currentActor();
      if (!actor) return inWords(new AppError("signed_out", "You are signed out. Sign in again, then take the file."), closed);
      const query = auditQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
      const portions = await exportAudit(actor, query);
      const headers = {
        ...closed,
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="audit-log.csv"',
      };
      return new Response(streamOf(encoded(portions)), { headers });
    },
    (error) => inWords(error, closed),
  );

const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });

/** The mark at the beginning tells spreadsheets that it is UTF-8. */
async function* encoded(portions: AsyncGenerator<AuditLine[]>): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode(`\u{FEFF}${csvLine(headings)}`);
  for await (const lines of portions) yield bytes.encode(lines.map(line).join(""));
}

const line = ({ at, who, what, patient, person, address, action, detail, sequence, hash }: AuditLine) =>
  csvLine([
    ...[at.toISOString(), who, what, patient ? (patient.name ?? "Erased") : "", patient?.id ?? "", person, address],
    ...[action, Object.keys(detail).length > 0 ? JSON.stringify(detail) : "", sequence, hash],
  ]);
