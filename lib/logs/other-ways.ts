import { getBuiltIn } from "../catalog/catalog";
import type { CourseItem } from "./expected";

export type OtherWays = { name: string; easier: string[]; harder: string[] };

/** Easier and harder ways of the exercises of a program, by name; the one that is done now is left out. Own exercises have none. */
export function otherWaysOf(items: readonly Pick<CourseItem, "exerciseId" | "name">[]): OtherWays[] {
  const one = new Map(items.map((item) => [item.exerciseId, item]));
  return [...one.values()].map(({ exerciseId, name }) => {
    const others = (getBuiltIn(exerciseId)?.variations ?? []).filter((way) => !name.endsWith(`(${way.name})`));
    const named = (direction: "easier" | "harder") => others.filter((way) => way.direction === direction).map((way) => way.name);
    return { name, easier: named("easier"), harder: named("harder") };
  });
}
