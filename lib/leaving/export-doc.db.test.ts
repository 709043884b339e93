import { readFileSync, writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { inClinic } from "@/db";
import { clinicTables } from "./belongings";
import { leftOutColumns, leftOutTables } from "./format";

const file = "docs/export.md";
const [begin, end] = ["<!-- tables: begin -->", "<!-- tables: end -->"];

/** The part of the page that lists what there is, as the database has it. */
async function tablesAsText(): Promise<string> {
  const [names, columns] = await inClinic(null, async (tx) => [
    await clinicTables(tx),
    await tx.execute<{ table: string; column: string; type: string; optional: boolean }>(sql`
      select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as optional
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by a.attnum`),
  ]);
  const sections = names.map((name) => {
    const rows = columns
      .filter(({ table }) => table === name)
      .map(({ column, type, optional }) => {
        const leftOut = leftOutColumns[name]?.[column];
        return `| \`${column}\` | ${type}${optional ? ", or null" : ""} | ${leftOut ? `left out: ${leftOut}` : ""} |`;
      });
    return [`### ${name}`, "", "| column | type | |", "|---|---|---|", ...rows].join("\n");
  });
  const missing = Object.entries(leftOutTables).map(([name, why]) => `- \`${name}\`: ${why}`);
  return [...sections, ["### Left out", "", ...missing].join("\n")].join("\n\n");
}

it("The page on exports tells every table and column that an export holds (UPDATE_DOCS=1 writes it)", async () => {
  const wanted = `${begin}\n\n${await tablesAsText()}\n\n${end}`;
  const page = readFileSync(file, "utf8");
  const [before = "", rest = ""] = page.split(begin);
  const after = rest.split(end)[1] ?? "";
  if (process.env.UPDATE_DOCS) writeFileSync(file, `${before}${wanted}${after}`);
  else expect(`${begin}${rest.split(end)[0]}${end}`).toBe(wanted);
});
