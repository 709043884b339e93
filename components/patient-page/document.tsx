import type { ReactNode } from "react";
import { directionOf } from "@/lib/language";
import type { Language } from "@/lib/vocabulary";

/** Addresses of the files that the page loads, all of them our own. `figures` is the script that also moves them. */
export type PageAssets = { style: string; script: string; figures: string; gone: string; icon: string; fonts: string[] };

type DocumentProps = {
  assets: PageAssets;
  language: Language;
  title: string;
  large?: boolean;
  /** The one that this page needs, if it needs any. */
  script?: string;
  /** The link's own address, for a page that can be put on the home screen. */
  base?: string;
  /** The clinic's own colours in place of the page's: see `pageColours`. Its hash has to stand in the page's policy. */
  colours?: string | null;
  /** Which pages are told where somebody came from: none, or ours only which site it was. */
  referrer?: "no-referrer" | "strict-origin";
  children: ReactNode;
};

/** The whole HTML document around a page that patients open. */
export const Document = ({
  assets,
  language,
  title,
  large = false,
  script,
  base,
  colours = null,
  referrer = "no-referrer",
  children,
}: DocumentProps) => (
  <html lang={language} dir={directionOf(language)} className={large ? "large" : undefined}>
    {/* biome-ignore lint/style/noHeadElement: a route handler answers this, so nothing of Next's makes its head */}
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content={referrer} />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f8f4ec" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161513" />
      <title>{title}</title>
      <link rel="stylesheet" href={assets.style} />
      {colours && <style>{colours}</style>}
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
      ))}
      <link rel="icon" href="data:," />
      {base && <link rel="manifest" href={`${base}/manifest.webmanifest`} />}
      {base && <link rel="apple-touch-icon" href={assets.icon} />}
      {script && <script src={script} defer />}
    </head>
    <body>{children}</body>
  </html>
);
