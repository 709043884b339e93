"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const everyMs = 5_000;

/**
 * Asks every few seconds whether there is anything new, and has the page read again when there is. Not while the page is hidden; again at
 * once when it is looked at. A connection that fails is tried again.
 */
export function LiveUpdates({ address }: { address: string }) {
  const router = useRouter();
  const [news, setNews] = useState(0);
  useEffect(() => {
    let etag: string | null = null;
    let isAsking = false;
    let isOver = false;
    const ask = async () => {
      if (isAsking || isOver || document.hidden) return;
      isAsking = true;
      const headers: HeadersInit = etag ? { "If-None-Match": etag } : {};
      const answer = await fetch(address, { headers, cache: "no-store" }).catch(() => null);
      isAsking = false;
      if (!answer || isOver) return;
      if (answer.status === 401 || answer.status === 404) isOver = true;
      const mark = answer.ok ? answer.headers.get("etag") : null;
      if (!mark) return;
      if (etag !== null && mark !== etag) {
        router.refresh();
        setNews((count) => count + 1);
      }
      etag = mark;
    };
    void ask();
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [address, router]);
  return (
    <p role="status" className="sr-only">
      {news > 0 && `Something new has come in${news > 1 ? `, ${news} times by now` : ""}.`}
    </p>
  );
}
