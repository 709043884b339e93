import { parentPort } from "node:worker_threads";
import { AppError } from "../errors";
import { loadFaces } from "./fonts/load";
import { facesFor } from "./fonts/needed";
import type { HandoutInput } from "./handout-input";
import { handoutPdf } from "./pdf";
import type { WorkerAnswer } from "./pool";

const answer = (message: WorkerAnswer, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

async function render(input: HandoutInput): Promise<void> {
  try {
    const handout = await handoutPdf(input);
    answer({ kind: "done", handout }, [handout.pdf.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof AppError) answer({ kind: "refused", code: error.code, message: error.message });
    else answer({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on("message", (input: HandoutInput) => void render(input));
await loadFaces(facesFor(""));
