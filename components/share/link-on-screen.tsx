"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "./qr-code";
import { ThisComputerOnly } from "./this-computer-only";

type LinkOnScreenProps = { name: string; url: string | null; thisComputerOnly: boolean };

/** For the patient in the room to scan, or to copy into a message. */
export function LinkOnScreen({ name, url, thisComputerOnly }: LinkOnScreenProps) {
  if (!url)
    return (
      <Notice tone="amber" title="This link cannot be shown again">
        <p>
          The key that it was made with is not on this computer any more. It goes on opening for {name}. To show or print one, replace it or
          make a new one.
        </p>
      </Notice>
    );
  return (
    <>
      {thisComputerOnly && <ThisComputerOnly short />}
      <div className="flex flex-col items-center gap-4 sm:flex-row sm:items-start">
        <QrCode url={url} label={`Code that opens the program for ${name}`} />
        <div className="flex min-w-0 flex-col gap-3">
          <p>
            Let <strong className="wrap-any">{name}</strong> point the phone's camera at the code, or copy the link into a message. Whoever
            has it can open the program, so send it only to the person it is for.
          </p>
          <output aria-label="Link" className="rounded bg-sunken p-3 text-xs wrap-any select-all">
            {url}
          </output>
          <div>
            <CopyButton text={url} label="Copy the link" kind="primary" />
          </div>
        </div>
      </div>
    </>
  );
}
