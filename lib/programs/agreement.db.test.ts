import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "@/lib/ids";
import { getDraft } from "./drafts";
import { inverseOf } from "./inverse";
import { applyOperation, type DraftContent, type DraftOperation } from "./operations";
import { saveOperations } from "./saving";
import { builtIns, loadBuiltIns, makeDraft } from "./testing/drafts";
import { anyOperation, operationKinds } from "./testing/operations";

beforeAll(loadBuiltIns);

const items = Array.from({ length: 8 }, () => newId());
const morePhases = Array.from({ length: 3 }, () => newId());
const exercises = builtIns.map((exercise) => exercise.id);

it("arrives at the same draft in the browser and in the database, however operations are batched and resent", async () => {
  const actor = await makeActor();
  const seed = Date.now() % 1_000_000;
  console.info(`seed ${seed}`);
  const { versionId, phaseId } = await makeDraft(actor);
  const kinds = new Set<string>();
  const batches = fc.array(
    fc.tuple(fc.array(anyOperation({ items, phases: [phaseId, ...morePhases], exercises }), { minLength: 1, maxLength: 6 }), fc.boolean()),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
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
  expect([...kinds].sort()).toEqual(operationKinds);
}, 120_000);

it("holds again what it held before when everything is taken back, step by step", async () => {
  const actor = await makeActor();
  const seed = Date.now() % 1_000_000;
  console.info(`seed ${seed}`);
  const { versionId, phaseId } = await makeDraft(actor);
  // Other names than above: an item and a phase belong to one draft.
  const names = { items: items.map(() => newId()), phases: [phaseId, ...morePhases.map(() => newId())], exercises };
  await fc.assert(
    fc.asyncProperty(fc.array(anyOperation(names), { minLength: 1, maxLength: 12 }), async (made) => {
      const start = await getDraft(actor, { versionId });
      let content = start?.content as DraftContent;
      const back: DraftOperation[] = [];
      const operations = made.map((operation) => ({ ...operation, id: newId() }));
      for (const operation of operations) {
        back.unshift(...inverseOf(content, operation));
        content = applyOperation(content, operation);
      }
      const saved = await saveOperations(actor, versionId, { baseRevision: start?.revision ?? 0, operations });
      if (back.length > 0) {
        const undone = await saveOperations(actor, versionId, { baseRevision: saved.revision, operations: back });
        expect(undone.refused).toEqual([]);
      }
      expect((await getDraft(actor, { versionId }))?.content).toEqual(start?.content);
      // The next run starts from something else.
      const next = await getDraft(actor, { versionId });
      await saveOperations(actor, versionId, {
        baseRevision: next?.revision ?? 0,
        operations: made.slice(0, 4).map((operation) => ({ ...operation, id: newId() })),
      });
    }),
    { seed, numRuns: 60 },
  );
}, 120_000);
