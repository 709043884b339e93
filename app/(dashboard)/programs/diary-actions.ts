"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import * as diary from "@/lib/logs/diary";
import { diaryInput } from "@/lib/logs/diary-input";

export const saveDiary = action(diaryInput, async (actor, input) => {
  const { days } = await diary.saveDiary(actor, input);
  revalidatePath(`/programs/${input.programId}/log`);
  return { days };
});
