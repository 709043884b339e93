"use client";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { PlainPage } from "./plain-page";

type ApologyProps = { digest?: string; retry: () => void };

const title = "Something went wrong on our side";
const lead = "We are sorry. What was saved before is safe. Try again; if it goes on, tell whoever looks after Homestretch in your clinic.";

/** What a person sees of a bug: that it is ours, what to do, and the word by which the log finds it. */
export const Apology = (props: ApologyProps) => (
  <PlainPage title={title} lead={lead}>
    <WhatNow {...props} />
  </PlainPage>
);

/** The same inside the frame of the staff pages. */
export const ApologyHere = (props: ApologyProps) => (
  <>
    <PageHeader title={title} lead={lead} />
    <WhatNow {...props} />
  </>
);

const WhatNow = ({ digest, retry }: ApologyProps) => (
  <>
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
  </>
);
