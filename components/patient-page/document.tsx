import type { ReactNode } from "react";
import { directionOf } from "@/lib/language";
import type { Language } from "@/lib/vocabulary";

/** Addresses of the files that the page loads, all of them our own. */
export type PageAssets = { style: string; script: string; figures: string; fonts: string[] };

type DocumentProps = {
  assets: PageAssets;
  language: Language;
  title: string;
  large?: boolean;
  /** The page that says that there is nothing has no use for a script. */
  script?: boolean;
  /** So has a page without a drawn figure for the one that moves them. */
  figures?: boolean;
  /** The clinic's own colours in place of the page's: see `pageColours`. Its hash has to stand in the page's policy. */
  colours?: string | null;
  children: ReactNode;
};

/** The whole HTML document around a page that patients open. */
export const Document = ({
  assets,
  language,
  title,
  large = false,
  script = false,
  figures = false,
  colours = null,
  children,
}: DocumentProps) => (
  <html lang={language} dir={directionOf(language)} className={large ? "large" : undefined}>
    {/* biome-ignore lint/style/noHeadElement: a route handler answers this, so nothing of Next's makes its head */}
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="referrer" content="no-referrer" />
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
      {script && <script src={assets.script} defer />}
      {figures && <script src={assets.figures} defer />}
    </head>
    <body>{children}</body>
  </html>
);
