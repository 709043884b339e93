"use client";
import { ApologyHere } from "@/components/shell/apology";

export default function DashboardErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ApologyHere digest={error.digest} retry={reset} />;
}
