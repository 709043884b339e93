import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { anyDosage } from "@/lib/dosage/testing/arbitrary";
import { newId } from "@/lib/ids";
import { getDraft } from "./drafts";
import { applyOperation, type DraftContent, type DraftOperation, readOperation } from "./operations";
import { saveOperations } from "./saving";
import { builtIns, loadBuiltIns, makeDraft } from "./testing/drafts";

beforeAll(loadBuiltIns);

const keys = Array.from({ length: 8 }, () => newId());
const words = fc.oneof(fc.string({ maxLength: 40, unit: "binary" }), fc.constantFrom("", "Slowly", "a\u0000b", "\ud83d", "נשימה"));
const key = fc.constantFrom(...keys);
const content = { dosage: anyDosage, variationSlug: fc.constant(null), patientNote: words, staffNote: words };
const date = fc.option(
  fc.date({ min: new Date("2000-01-01"), max: new Date("2100-12-30"), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
);
const program = {
  ...{ title: words, goals: words, startsOn: date, weeks: fc.option(fc.integer({ min: 1, max: 104 })) },
  stopSigns: fc.array(words, { maxLength: 4 }),
};

/** Any operation on a few items, so that they meet: on items that are gone, into places that are not there, adding what is there already. */
const anyOperation = (phaseId: string): fc.Arbitrary<DraftOperation> => {
  const id = fc.constant(null).map(() => newId());
  const before = fc.option(key);
  const phase = fc.constant(phaseId);
  const exerciseId = fc.constantFrom(...builtIns.map((exercise) => exercise.id));
  return fc
    .oneof(
      fc.record({ id, kind: fc.constant("program.set"), changes: fc.record(program, { requiredKeys: [] }) }),
      {
        weight: 3,
        arbitrary: fc.record({ id, kind: fc.constant("item.add"), itemKey: key, phaseId: phase, exerciseId, ...content, before }),
      },
      fc.record({ id, kind: fc.constant("item.set"), itemKey: key, changes: fc.record(content, { requiredKeys: [] }) }),
      { weight: 2, arbitrary: fc.record({ id, kind: fc.constant("item.move"), itemKey: key, phaseId: phase, before }) },
      fc.record({ id, kind: fc.constant("item.remove"), itemKey: key }),
    )
    .map((candidate) => readOperation(candidate))
    .filter((read) => read.success)
    .map((read) => read.data as DraftOperation);
};

it("arrives at the same draft in the browser and in the database, however operations are batched and resent", async () => {
  const actor = await makeActor();
  const seed = Date.now() % 1_000_000;
  console.info(`seed ${seed}`);
  const { versionId, phaseId } = await makeDraft(actor);
  const kinds = new Set<string>();
  const batches = fc.array(fc.tuple(fc.array(anyOperation(phaseId), { minLength: 1, maxLength: 6 }), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      const start = await getDraft(actor, { versionId });
      let mine = start?.content as DraftContent;
      let revision = start?.revision ?? 0;
      for (const [made, twice] of sent) {
        const operations = made.map((operation) => ({ ...operation, id: newId() }));
        for (const operation of operations) kinds.add(operation.kind);
        mine = operations.reduce(applyOperation, mine);
        const batch = { baseRevision: revision, operations };
        const saved = await saveOperations(actor, versionId, batch);
        if (twice) expect(await saveOperations(actor, versionId, batch)).toMatchObject({ revision: saved.revision, content: mine });
        expect(saved.refused).toEqual([]);
        revision = saved.revision;
      }
      expect((await getDraft(actor, { versionId }))?.content).toEqual(mine);
    }),
    { seed, numRuns: 200 },
  );
  expect([...kinds].sort()).toEqual(["item.add", "item.move", "item.remove", "item.set", "program.set"]);
}, 120_000);
