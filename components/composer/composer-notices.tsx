"use client";
import type { Route } from "next";
import { Button } from "@/components/ui/button";
import { LinkButton, textLinkStyle } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { DraftSnapshot } from "./draft-snapshot";

type Props = {
  draft: DraftSnapshot;
  isReadOnly: boolean;
  isArchived: boolean;
  /** The publish sheet says itself what came of it. */
  isPublishing: boolean;
  bringBack: () => void;
  forget: () => void;
  continueDraft: (number: number) => void;
  versionPage: (number: number) => Route;
};

/** What keeps the draft from being saved as usual, each with what to do. */
export function ComposerNotices(props: Props) {
  const { draft, isReadOnly, isArchived, isPublishing } = props;
  const { state, aside, publishedAs } = draft;
  return (
    <div className="flex flex-col empty:hidden [&>*]:rounded-none">
      {isArchived && <Notice tone="amber">This patient is archived. Bring the patient back to change the program.</Notice>}
      {isReadOnly && !isArchived && <Notice>You can read and print this program. A therapist of your clinic can change it.</Notice>}
      {state === "signed-out" && (
        <Notice tone="amber" role="alert">
          <p>
            You are signed out. What you wrote is kept in this browser.{" "}
            <a href="/login" target="_blank" rel="noopener" className={textLinkStyle}>
              Sign in in a new tab
            </a>{" "}
            and come back: it is saved then.
          </p>
        </Notice>
      )}
      {(state === "gone" || state === "refused") && (
        <Notice tone="red" role="alert">
          {draft.message}
        </Notice>
      )}
      {publishedAs !== null && !isPublishing && <PublishedMeanwhile {...props} number={publishedAs} />}
      {aside > 0 && (
        <Notice>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>{aside === 1 ? "One change that you set aside is kept." : `${aside} changes that you set aside are kept.`}</p>
            <Button size="small" onPress={props.bringBack}>
              Bring back what I set aside
            </Button>
            <Button size="small" kind="quiet" onPress={props.forget}>
              Forget it
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

function PublishedMeanwhile({ draft, number, continueDraft, versionPage }: Props & { number: number }) {
  return (
    <Notice tone="amber" role="alert">
      <p>
        This draft was published as version {number}.
        {draft.unsaved > 0 && " What you changed since then is kept: a new draft can start with it."}
      </p>
      <div className="flex flex-wrap gap-2 pt-1">
        {draft.unsaved > 0 && (
          <Button size="small" kind="primary" onPress={() => continueDraft(number)}>
            Start a new draft with my changes
          </Button>
        )}
        <LinkButton size="small" href={versionPage(number)}>
          See version {number}
        </LinkButton>
      </div>
    </Notice>
  );
}
