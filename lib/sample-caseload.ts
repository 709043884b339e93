import "server-only";
import type { Actor } from "./policy";

export async function addSampleCaseload(_owner: Actor) {}
