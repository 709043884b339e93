"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Signing in with an account that somebody has elsewhere. */
export function ProviderButton({ name, next }: { name: string; next: string }) {
  const [state, setState] = useState<"ready" | "leaving" | "failed">("ready");
  const leave = async () => {
    setState("leaving");
    const address = await addressOfProvider(next).catch(() => null);
    if (address) window.location.assign(address);
    else setState("failed");
  };
  return (
    <div className="flex flex-col gap-3">
      {state === "failed" && (
        <Notice tone="red" role="alert">
          {name} cannot be reached at the moment. Try again in a minute, or sign in with your password.
        </Notice>
      )}
      <Button size="large" onPress={leave} isDisabled={state === "leaving"}>
        Sign in with {name}
      </Button>
    </div>
  );
}

/** Where the provider asks who it is. Null where it does not answer: then next-auth leads back to a page of ours. */
async function addressOfProvider(next: string): Promise<string | null> {
  const { csrfToken } = await (await fetch("/api/auth/csrf", { cache: "no-store" })).json();
  const response = await fetch("/api/auth/signin/oidc", { method: "POST", body: new URLSearchParams({ csrfToken, next }) });
  const { url } = await response.json();
  return typeof url === "string" && new URL(url).origin !== window.location.origin ? url : null;
}
