"use client";
import { Apology } from "@/components/shell/apology";
import "./globals.css";

/** Where even the root layout failed. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Homestretch</title>
        <Apology digest={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  );
}
