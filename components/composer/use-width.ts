"use client";
import { useEffect, useState } from "react";

/** As the style sheet sees it: `md` from 768 pixels, `xl` from 1280. */
export function useWidth() {
  const [width, setWidth] = useState({ isWide: false, isWider: false });
  useEffect(() => {
    const queries = [window.matchMedia("(min-width: 48rem)"), window.matchMedia("(min-width: 80rem)")];
    const measure = () => setWidth({ isWide: queries[0]?.matches ?? false, isWider: queries[1]?.matches ?? false });
    measure();
    for (const query of queries) query.addEventListener("change", measure);
    return () => {
      for (const query of queries) query.removeEventListener("change", measure);
    };
  }, []);
  return width;
}
