"use client";
import { useEffect, useLayoutEffect, useRef } from "react";

const useEarlyEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** Runs once, as the page comes to life: on a slow line somebody may have filled in fields before, and that must not be thrown away. */
export function useTypedBefore(take: () => void) {
  const first = useRef(take);
  useEarlyEffect(() => first.current(), []);
}
