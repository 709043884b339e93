"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type ShownLinkProps = { url: string; name: string; lasts: "24 hours" | "7 days"; thisComputerOnly: boolean };

/** A one-time link, which can be seen this once: to be copied and handed over. */
export function ShownLink({ url, name, lasts, thisComputerOnly }: ShownLinkProps) {
  return (
    <div className="flex flex-col gap-4">
      <p>
        Give this link to <strong className="wrap-any">{name}</strong> yourself, by a way that only they read. It works once, within {lasts}
        . It is shown only now.
      </p>
      <div className="flex flex-col gap-3 rounded bg-sunken p-3">
        <output aria-label="One-time link" className="wrap-any select-all">
          {url}
        </output>
        <div>
          <CopyButton text={url} label="Copy the link" kind="primary" />
        </div>
      </div>
      {thisComputerOnly && (
        <Notice tone="amber">
          This link opens on this computer only, because no public address is set (PUBLIC_URL). The README shows how to change that.
        </Notice>
      )}
    </div>
  );
}
