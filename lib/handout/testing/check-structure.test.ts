import { deflateSync, inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { handoutPdf } from "../pdf";
import { sampleInput, sampleView, withFigures } from "../sample-view";
import { structureFaults } from "./check-structure";
import { listen, orderFaults } from "./listen";
import { appendix } from "./samples";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

/** The same PDF with something changed in its objects. */
const changed = (pdf: Uint8Array, from: RegExp, to: string): Uint8Array => {
  const text = Buffer.from(pdf).toString("latin1");
  expect(text).toMatch(from);
  return new Uint8Array(Buffer.from(text.replace(from, to), "latin1"));
};

/** The same PDF with something changed in what is drawn on its first page. */
function redrawn(pdf: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  for (const { index, 0: found, 1: length } of text.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const start = index + found.length;
    const content = inflateSync(Buffer.from(text.slice(start, start + Number(length)), "latin1")).toString("latin1");
    if (!from.test(content)) continue;
    const packed = deflateSync(Buffer.from(content.replace(from, to), "latin1")).toString("latin1");
    const head = found.replace(length ?? "", String(packed.length));
    return new Uint8Array(Buffer.from(text.slice(0, index) + head + packed + text.slice(start + Number(length)), "latin1"));
  }
  throw new Error(`Nothing that is drawn is ${from}.`);
}

describe("the checker of structure finds", slowMachine, () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    ({ pdf } = await handoutPdf({ ...sampleInput(withFigures(sampleView(2))), appendix }));
  });

  it.each<[string, RegExp, string, RegExp]>([
    ["a document that is not said to be tagged", /\/Marked true/, "/Marked false", /not said to be tagged/],
    ["no language", /(\/Type \/Catalog[\s\S]*?)\/Lang \(en\)/, "$1", /no language/],
    ["a title that is not shown", /\/DisplayDocTitle true/, "/DisplayDocTitle false", /does not show the title/],
    ["no title", /<dc:title>/, "<dc:other>", /no title/],
    ["metadata that are no XML", /&amp; Sports/, "& Sports", /no XML/],
    ["no claim to be PDF/UA", /<pdfuaid:part>1/, "<pdfuaid:part>", /PDF\/UA-1/],
    ["no structure", /\/StructTreeRoot \d+ 0 R/, "", /no structure/],
    ["a heading that skips a level", /\/S \/H2/, "/S /H3", /H3 after H1/],
    ["a second title", /\/S \/H2/, "/S /H1", /not one title/],
    ["a list without items", /\/S \/LI\b/g, "/S /P", /P in L/],
    ["a list that does not say how it counts", /\/ListNumbering \/Decimal/, "", /does not say what its labels are/],
    ["an item without a body", /\/S \/LBody/, "/S /Lbl", /not a label and a body/],
    ["a picture without words", /\/Alt \(QR code\)/, "/Alt ()", /Figure has no words/],
    ["a picture without a place", /\/BBox \[[^\]]+\]\n>>\n\/Alt/, ">>\n/Alt", /Figure has no place/],
    ["a link without words", /\/Contents \([\s\S]*?\)\n\/StructParent/, "/Contents ()\n/StructParent", /a link without words/],
    ["a link that does not lead to its element", /\/StructParent (\d)/, "/StructParent 9$1", /a link that does not lead/],
    ["a link that is in no element", /\/Type \/OBJR/, "/Type /None", /Link leads nowhere/],
    ["a table without headings", /\/S \/TH\b/g, "/S /TD", /Table has no heading/],
    ["a heading of a table without its scope", /\/Scope \/Row/, "", /TH has no scope/],
    ["a cell outside of a row", /\/S \/TR\b/, "/S /P", /P in Table/],
    ["a kind that does not exist", /\/S \/Sect/, "/S /Chapter", /Chapter is no kind/],
    ["a page that does not lead to its elements", /\/StructParents 0/, "/StructParents 77", /does not lead to its element/],
    ["a tab key that goes its own way", /\/Tabs \/S/, "", /tab key/],
    ["an element that is not where it says", /(\/S \/H1\n\/P) \d+/, "$1 1", /H1 is not where it says/],
    ["content that is in two elements", /\/K 1\n/, "/K 0\n", /in several elements|is in no element/],
    ["a next key that is taken", /\/ParentTreeNextKey \d+/, "/ParentTreeNextKey 0", /next key/],
    ["a font without letters", /\/ToUnicode \d+ 0 R/, "", /no letters/],
  ])("%s", (_, from, to, fault) => {
    expect(structureFaults(changed(pdf, from, to)).join("\n")).toMatch(fault);
  });

  it.each<[string, RegExp, string, RegExp]>([
    ["a text that is neither content nor artifact", /\/P <<\/MCID 0>> BDC\n([\s\S]*?)EMC/, "$1", /neither content nor artifact/],
    ["an ornament without its type", /\/Artifact <<\/Type \/Layout>>/, "/Artifact <<>>", /without its type/],
    ["an ornament that is read", /\/Artifact <<\/Type \/Layout>> BDC/, "/P <</MCID 900>> BDC", /is in no element/],
    ["content that was never drawn", /\/MCID 1>>/, "/MCID 901>>", /that is not drawn/],
    ["content that is not closed", /EMC\n/, "", /not closed|inside other/],
    ["content twice", /\/MCID 1>>/, "/MCID 0>>", /the same number/],
  ])("%s", (_, from, to, fault) => {
    expect(structureFaults(redrawn(pdf, from, to)).join("\n")).toMatch(fault);
  });

  it("what is heard against the way one reads", () => {
    const heard = listen(pdf);
    expect(orderFaults([...heard].reverse())).not.toEqual([]);
    const [first, second, ...rest] = heard.filter(({ kind }) => kind === "P");
    if (first && second) expect(orderFaults([second, first, ...rest])).not.toEqual([]);
  });
});
