/**
 * Builds what Next does not: files with a hash in their name, listed in a manifest (`lib/built-assets.ts` reads it).
 * `tsx scripts/build-assets.ts` builds everything, `tsx scripts/build-assets.ts handout-worker` one step; it prints what it built as JSON.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";
import sharp from "sharp";
import { type BuiltAssets, manifestFile } from "../lib/built-assets";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Makes one file. Returns its path from the root of the checkout. */
export type BuildStep = { name: string; make: () => Promise<string> };

/** Writes a file whose name carries the hash of its content: `folder/name-1a2b3c4d.ext`. Returns its path from the root. */
export async function writeHashed(folder: string, name: string, extension: string, content: string | Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const file = path.posix.join(folder, `${name}-${hash}.${extension}`);
  await mkdir(path.join(root, folder), { recursive: true });
  await writeWhole(path.join(root, file), content);
  if (/^(js|css)$/.test(extension)) await writeWhole(path.join(root, `${file}.br`), await pressed(content));
  return file;
}

/** As small as it goes; `server/ready-files.ts` answers it. What is large already is not pressed for minutes. */
const pressed = (content: string | Uint8Array) =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > 300_000 ? 6 : 11 } });

let written = 0;

/** Writes beside and renames, so that nobody reads half a file. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  written += 1;
  const beside = `${file}.${process.pid}-${written}.tmp`;
  await writeFile(beside, content);
  await rename(beside, file);
}

const handoutWorker: BuildStep = {
  name: "handout-worker",
  async make() {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ["lib/handout/worker.ts"],
      bundle: true,
      write: false,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      jsx: "automatic",
      legalComments: "none",
    });
    return writeHashed(".cache/built", "handout-worker", "mjs", outputFiles[0]?.contents ?? new Uint8Array());
  },
};

/** Where files lie that a browser loads; `public/built/name` is served as `/built/name`. */
const served = "public/built";

const bundled = async (entry: string, options: BuildOptions) => {
  const { outputFiles } = await build({ absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, ...options, write: false });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

const patientFont = (subset: string, weight: number) => `atkinson-hyperlegible-next-${subset}-${weight}-normal`;
const fontFile = (name: string) => path.join(root, "node_modules/@fontsource/atkinson-hyperlegible-next/files", `${name}.woff2`);

const font = (subset: string, weight: number): BuildStep => ({
  name: `patient-page-font-${subset}-${weight}`,
  make: async () => writeHashed(served, patientFont(subset, weight), "woff2", await readFile(fontFile(patientFont(subset, weight)))),
});

/** Fonts in the style sheet are named by what they hold, as all other files here. */
const hashedFonts: Plugin = {
  name: "hashed-fonts",
  setup({ onResolve }) {
    onResolve({ filter: /\.woff2$/ }, async ({ path: file }) => {
      const name = path.basename(file, ".woff2");
      const made = await writeHashed(served, name, "woff2", await readFile(fontFile(name)));
      return { path: made.replace("public", ""), external: true };
    });
  },
};

const patientPageStyle: BuildStep = {
  name: "patient-page-style",
  make: async () => {
    const target = ["chrome87", "safari14", "firefox78"];
    return writeHashed(
      served,
      "patient-page",
      "css",
      await bundled("components/patient-page/page.css", { plugins: [hashedFonts], target }),
    );
  },
};

/** What a browser gets has been checked by the tests: it is not checked again on every telephone. */
const checkedFigures: Plugin = {
  name: "checked-figures",
  setup({ onLoad }) {
    onLoad({ filter: /lib\/figure\/.*\.ts$/ }, async ({ path: file }) => {
      if (file.endsWith("check-figure.ts")) return { contents: "export const checkFigure = () => {};" };
      const text = await readFile(file, "utf8");
      return { contents: text.replace(/^ *if \(.*\) throw new RangeError\(.*\);$|^for \(.*\) checkFigure\(.*\);$/gm, ""), loader: "ts" };
    });
  },
};

const patientPageScript = (name: string, file: string, entry: string): BuildStep => ({
  name,
  make: async () => {
    const options: BuildOptions = { format: "iife", target: "es2022", legalComments: "none", plugins: [checkedFigures] };
    return writeHashed(served, file, "js", await bundled(`components/patient-page/browser/${entry}`, options));
  },
});

/** A page without a drawn figure gets no script that moves them. */
const patientPageScripts = [
  patientPageScript("patient-page-script", "patient-page", "main.ts"),
  patientPageScript("patient-page-figures", "patient-page-figures", "with-figures.ts"),
  patientPageScript("patient-page-gone", "patient-page-gone", "gone.ts"),
  patientPageScript("patient-page-worker", "patient-page-worker", "worker.ts"),
];

/** The sign of the product as a home screen wants it. */
const patientPageIcon = (size: number): BuildStep => ({
  name: `patient-page-icon-${size}`,
  make: async () => {
    const drawn = sharp(path.join(root, "app/icon.svg"), { density: (72 * size) / 32 }).resize(size, size);
    return writeHashed(served, `patient-page-icon-${size}`, "png", await drawn.png().toBuffer());
  },
});

/** Reads the preview of the composer beside the page, so that typing never waits for it. */
const pdfWorker: BuildStep = {
  name: "pdf-worker",
  make: async () =>
    writeHashed(served, "pdf-worker", "js", await readFile(path.join(root, "node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs"))),
};

export const steps: BuildStep[] = [
  handoutWorker,
  pdfWorker,
  patientPageStyle,
  ...patientPageScripts,
  patientPageIcon(192),
  patientPageIcon(512),
  font("latin", 400),
  font("latin", 700),
];

async function readManifest(): Promise<BuiltAssets> {
  try {
    return JSON.parse(await readFile(path.join(root, manifestFile), "utf8"));
  } catch {
    return {};
  }
}

/** Runs the named steps, all if none is named, and notes the files in the manifest. Returns what was built now. */
export async function buildAssets(names: string[] = []): Promise<BuiltAssets> {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`There is no build step named ${unknown}.`);
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const built = Object.fromEntries(await Promise.all(chosen.map(async ({ name, make }) => [name, await make()] as const)));
  await mkdir(path.dirname(path.join(root, manifestFile)), { recursive: true });
  await writeWhole(path.join(root, manifestFile), `${JSON.stringify({ ...(await readManifest()), ...built }, null, 2)}\n`);
  return built;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(await buildAssets(process.argv.slice(2)))}\n`);
}
