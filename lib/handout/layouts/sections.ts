import type { ColleagueAppendix } from "../colleague-appendix";
import { contentFor } from "../content";
import type { HandoutInput } from "../handout-input";
import { layOutKnown } from "../known-blocks";
import { type Drawn, layOutStrip } from "../layout";
import { extentsOf, roomOf, type Section, stripFit } from "../pages";
import { type Extent, type Fit, fitOf, fitsBetter, isTooEmpty } from "../paginate";
import { appendixFlow } from "../sheet/appendix";
import { blocksOf, flow } from "../sheet/flow";
import { closer } from "../sheet/look";
import { staffLanguage, staffWords } from "../sheet/words";
import { carerBlocks } from "./carer";
import { diaryBlocks } from "./diary";
import type { Frame } from "./frame";
import { stripOf } from "./plan";
import { type Ways, waysOf } from "./strips";

/** The way that fits its pages best, and of those the first. */
async function layOutBest({ ways, mix, onSeveralPages }: Ways, frame: Frame): Promise<Drawn> {
  let best: { strip: Drawn; fit: Fit } | null = null;
  const strips: Drawn[] = [];
  for (const way of ways) {
    const strip = await layOutStrip(way());
    strips.push(strip);
    const fit = ways.length > 1 || onSeveralPages ? stripFit(strip, frame) : { pages: 1, empty: 0 };
    if (!best || fitsBetter(fit, best.fit)) best = { strip, fit };
    if (fit.pages === 1) return strip;
  }
  if (onSeveralPages) return layOutStrip(onSeveralPages());
  if (!best) throw new Error("A layout has at least one way to be laid out.");
  return mix ? mixed(best.strip, strips, frame) : best.strip;
}

/** Takes each block of the first of all ways in which it needs no further page. */
function mixed(best: Drawn, strips: readonly Drawn[], frame: Frame): Drawn {
  let [strip, fit] = [best, stripFit(best, frame)];
  for (const place of best.children?.keys() ?? [])
    for (const { children } of strips.slice(0, strips.indexOf(best))) {
      const other = { ...strip, children: (strip.children ?? []).map((block, i) => (i === place ? (children?.[i] ?? block) : block)) };
      const itsFit = stripFit(other, frame);
      if (itsFit.pages > fit.pages) continue;
      [strip, fit] = [other, itsFit];
      break;
    }
  return strip;
}

/** The share of the height that smaller type takes at least, and the most blocks for which a better fit is worth laying out twice. */
const [leastShare, mostToTry] = [0.87, 13];

/** The standard sheet: in its usual type, or a little smaller where that fits its pages better. What cannot is not laid out. */
async function layOutStandard(input: HandoutInput, frame: Frame, isKnown: boolean): Promise<Drawn> {
  // A draft is laid out again with each change: what did not change is known.
  const layOut = (each: Frame) => (isKnown ? layOutKnown(blocksOf(input, each), each) : layOutStrip(flow(input, each)));
  const usual = await layOut(frame);
  const [extents, room] = [extentsOf(usual, frame), roomOf(frame)];
  const fit = fitOf(extents, room);
  const least = extents.map(({ height, below }): Extent => ({ height: height * leastShare, below: below * leastShare }));
  const canGain = isTooEmpty(fit) || fitOf(least, room).pages < fit.pages;
  if (extents.length > mostToTry || !canGain) return usual;
  const smaller = await layOut({ ...frame, look: closer(frame.look) });
  return fitsBetter(stripFit(smaller, frame), fit) ? smaller : usual;
}

/** All parts of a handout in the order in which they are printed: the sheet, its diary, the page for whoever helps, pages for a colleague. */
export async function sectionsOf(input: HandoutInput, frame: Frame, appendix: ColleagueAppendix | null): Promise<Section[]> {
  const content = contentFor(input);
  const mark = input.draft ? staffWords.draft : null;
  const isSheet = frame.layout !== "diary";
  const { layout } = frame;
  const strip =
    layout === "standard" && !frame.second
      ? await layOutStandard(input, frame, input.draft)
      : await layOutBest(waysOf(input, frame, layout), frame);
  const sections: Section[] = [{ strip, mark, breathes: isSheet }];
  const diary = content.diary && frame.layout !== "diary" ? diaryBlocks(input, frame) : [];
  if (diary.length > 0) sections.push({ strip: await layOutStrip(stripOf(diary, frame)), mark, breathes: false });
  if (content.carer) sections.push({ strip: await layOutStrip(stripOf(carerBlocks(input, frame), frame)), mark, breathes: false });
  if (appendix) {
    const further = await layOutStrip(appendixFlow(appendix, staffWords.appendixTitle(input.view.title), frame));
    sections.push({ strip: further, mark: staffWords.forColleagues, breathes: false, tag: { is: "Part", lang: staffLanguage } });
  }
  return sections;
}
