import type { ReactNode } from "react";
import { readingOrder } from "../text/order";
import { soft, type TypeStyle } from "./look";
import { Tagged, Words, type WordsProps } from "./set-text";

/** The second language of a sheet: smaller and greyer, and never too small to read. */
export const quiet = ({ size }: TypeStyle): TypeStyle => {
  const smaller = Math.max(11, size * 0.8);
  return { size: smaller, leading: smaller * 1.3, weight: 400, color: soft };
};

type BothProps = WordsProps & {
  /** The same in the second language; none, or the same words, take no line of their own. */
  also: string | null | undefined;
};

/** The second language begins where the first does, whichever way it reads itself: so nobody has to look for it. */
function sideOf(align: WordsProps["align"], text: string): WordsProps["align"] {
  if (align === "center" || align === "left" || align === "right") return align;
  return readingOrder(text, "auto").direction === "rtl" ? "right" : "left";
}

/** A paragraph, and beneath it the same in the second language where there is one. */
export function Both({ also, space, tag, children, ...words }: BothProps): ReactNode {
  if (!also || also === children)
    return (
      <Words {...words} tag={tag} space={space}>
        {children}
      </Words>
    );
  return (
    <Tagged tag={tag} style={{ width: words.width, ...space }}>
      <Words {...words}>{children}</Words>
      <Words {...words} look={quiet(words.look)} direction="auto" align={sideOf(words.align, children)} lang={undefined} isSecond>
        {also}
      </Words>
    </Tagged>
  );
}
