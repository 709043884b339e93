import type { GuideWords } from "./guide-words";

/** What this device keeps and how to be rid of it. Shown by the script where something is kept. */
export const OnThisDevice = ({ words: { settings } }: { words: GuideWords }) => (
  <section id="device" className="device screen-only" aria-labelledby="device-title" hidden>
    <h2 id="device-title">{settings.title}</h2>
    <p>{settings.kept}</p>
    <p data-show="waiting" role="status" />
    <p data-show="removed" role="status" />
    <details className="sure">
      <summary>{settings.remove}</summary>
      <p>{settings.sure}</p>
      <button type="button" className="button danger" data-do="remove">
        {settings.yes}
      </button>
    </details>
  </section>
);

/** Two sizes, each written in its own. */
export const SizeSwitch = ({ words: { settings } }: { words: GuideWords }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
  <div className="sizes screen-only" role="group" aria-label={settings.size} hidden>
    <button type="button" data-size="standard">
      <span aria-hidden="true">A</span> <span className="size-word">{settings.usual}</span>
    </button>
    <button type="button" data-size="large">
      <span aria-hidden="true">A</span> <span className="size-word">{settings.large}</span>
    </button>
  </div>
);
