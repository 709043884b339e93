"use client";
import { Button } from "@/components/ui/button";
import { PlainPage } from "./plain-page";

/** What a person sees of a bug: that it is ours, what to do, and the word by which the log finds it. */
export function Apology({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <PlainPage
      title="Something went wrong on our side"
      lead="We are sorry. What was saved before is safe. Try again; if it goes on, tell whoever looks after Homestretch in your clinic."
    >
      {digest && (
        <p>
          Mention this reference: <strong className="wrap-any select-all">{digest}</strong>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onPress={retry}>
          Try again
        </Button>
        <Button onPress={() => window.location.assign("/")}>Go to your caseload</Button>
      </div>
    </PlainPage>
  );
}
