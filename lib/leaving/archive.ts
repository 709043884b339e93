import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Part } from "./export";

/** The parts as one zip file, written as they come: only one of them is ever held. `at` is the time that each file bears. */
export function archiveOf(parts: AsyncIterable<Part>, at: Date): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const { value, done } = await iterator.next();
      if (done) return zip.end();
      const isPacked = /\.(pdf|png|jpg)$/.test(value.name);
      const file = isPacked ? new ZipPassThrough(value.name) : new ZipDeflate(value.name, { level: 6 });
      file.mtime = at;
      zip.add(file);
      file.push(value.bytes, true);
    },
    async cancel() {
      await iterator.return?.();
      zip.terminate();
    },
  });
}
