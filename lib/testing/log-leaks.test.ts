import { expect, it } from "vitest";
import { errorFacts } from "../log";
import { leaksIn } from "./log-leaks";

const token = `${"a".repeat(42)}A`;

it.each([
  `{"level":"error","route":"/p/${token}"}`,
  "Failed query: params: María,López",
  "Zephyrine was here",
  "homestretch.session=eyJhbGciOiJkaXIifQ",
  "mail to ana@example.test failed",
  "password a quiet walk at dusk",
  "code LZU6-GAA7-B726-M2QD-ZRPD-SU8Z used",
  "otpauth://totp/Homestretch?secret=GTDI3N5Z",
])("finds what may not stand in a log: %s", (line) => expect(leaksIn(`fine\n${line}\n`)).not.toEqual([]));

it.each([
  `Set up: http://localhost:3000/setup/${token}`,
  "Address: http://localhost:3000",
  "Data: /tmp/homestretch-e2e-x",
  '{"level":"error","time":"2026-11-20T09:00:00Z","route":"/p/[token]","digest":"1234567890"}',
  JSON.stringify(errorFacts(new Error("López"))),
])("has nothing against what belongs there: %s", (line) => expect(leaksIn(line)).toEqual([]));
