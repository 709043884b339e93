import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../errors";
import { BatchDocument } from "./batch-document";
import type { BatchAnswer, BatchRequest } from "./batch-writer";
import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import type { HandoutInput } from "./handout-input";
import { handoutPdf } from "./pdf";
import type { WorkerAnswer } from "./pool";

const answer = (message: WorkerAnswer | BatchAnswer, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

async function answered(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppError) answer({ kind: "refused", code: error.code, message: error.message });
    else answer({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

const render = (input: HandoutInput): Promise<void> =>
  answered(async () => {
    const handout = await handoutPdf(input);
    answer({ kind: "done", handout }, [handout.pdf.buffer as ArrayBuffer]);
  });

/** One file: opened, handouts added, ended. */
function batch(): (request: BatchRequest) => void {
  let chunks: Uint8Array[] = [];
  let document: BatchDocument | undefined;
  const written = (): Uint8Array => {
    const bytes = new Uint8Array(Buffer.concat(chunks));
    chunks = [];
    return bytes;
  };
  const serve = async (request: BatchRequest): Promise<void> => {
    if (request.kind === "open") document = new BatchDocument(request.options, (bytes) => chunks.push(bytes));
    if (request.kind === "add" && document) {
      const pages = await document.add(request.sheet);
      const bytes = written();
      answer({ kind: "added", pages, bytes }, [bytes.buffer as ArrayBuffer]);
    }
    if (request.kind === "end") {
      await document?.end();
      const bytes = written();
      answer({ kind: "ended", bytes }, [bytes.buffer as ArrayBuffer]);
    }
  };
  return (request) => void answered(() => serve(request));
}

// Where it says so of a thread alone, whoever asks for a page goes first, and a print of many comes last.
if (process.platform === "linux") setPriority(0, workerData === "batch" ? 10 : 5);

parentPort?.on("message", workerData === "batch" ? batch() : (input: HandoutInput) => void render(input));
await loadFaces(facesFor(""));
