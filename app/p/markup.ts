import { relative, resolve, sep } from "node:path";
import type { ReactElement } from "react";
import type { PageAssets } from "@/components/patient-page/document";
import { builtAsset } from "@/lib/built-assets";

/** The page as text. Imported late: inside `app/` Next refuses a static import of this module. */
export async function markup(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

let assets: Promise<PageAssets> | undefined;

/** Where the page's own files are served. */
export function pageAssets(): Promise<PageAssets> {
  assets ??= locate();
  return assets;
}

async function locate(): Promise<PageAssets> {
  const [style = "", script = "", figures = "", gone = "", icon = "", ...fonts] = await Promise.all(
    names.map(async (name) => served(await builtAsset(name))),
  );
  return { style, script, figures, gone, icon, fonts };
}

const names = [
  "patient-page-style",
  "patient-page-script",
  "patient-page-figures",
  "patient-page-gone",
  "patient-page-icon-192",
  "patient-page-font-latin-400",
  "patient-page-font-latin-700",
];
export const served = (file: string) => `/${relative(resolve("public"), file).split(sep).join("/")}`;
