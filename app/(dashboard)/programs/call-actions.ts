"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import * as calls from "@/lib/logs/calls";

const changed = () => revalidatePath("/", "layout");

export const noteCall = action(calls.callInput, async (actor, input) => {
  await calls.noteCall(actor, input);
  changed();
});

export const takeCallBack = action(calls.takenBackInput, async (actor, input) => {
  await calls.takeCallBack(actor, input);
  changed();
});
