import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { evenColumns } from "../sheet/even-columns";
import type { TypeStyle } from "../sheet/look";
import { Column, Tagged, Words } from "../sheet/set-text";
import type { Kind, Tag } from "../structure";
import type { Frame } from "./frame";
import { listTag } from "./pieces";

/** Points between the two languages of a sheet. */
export const languageGap = 16;

/** What each of the two languages takes of a width. */
export const halfOf = (width: number): number => (width - languageGap) / 2;

type TwiceProps = {
  frame: Frame;
  width: number;
  look: TypeStyle;
  tag?: Kind | Tag;
  space?: { marginTop?: number; marginBottom?: number };
  /** The same in the second language; none, or the same words, takes no column of its own. */
  also: string | null | undefined;
  children: string;
};

/** A text over the whole width, and beside it the same in the second language where there is one. */
export function Twice({ frame, width, look, tag, space, also, children }: TwiceProps): ReactNode {
  const { second, near } = frame;
  if (!second || !also || also === children)
    return (
      <Words {...{ tag, width, look, space }} align={near}>
        {children}
      </Words>
    );
  const half = halfOf(width);
  return (
    <Tagged tag={tag} style={{ flexDirection: "row", gap: languageGap, width, ...space }}>
      <Words width={half} look={look} align={near}>
        {children}
      </Words>
      <Words width={half} look={look} align={second.near} isSecond>
        {also}
      </Words>
    </Tagged>
  );
}

/** A part of what is said in one language. */
export const sideTag = (lang?: string): Tag => (lang ? { is: "Sect", lang } : { is: "Sect" });

/** What one of the two languages says, which whoever listens hears from its beginning to its end. */
export type Side = { frame: Frame; tag: Tag };

type RowProps = {
  first: Side;
  second: Side;
  width: number;
  /** Whether both say the same: then it stands once, over both columns. */
  isSame?: boolean;
  children: (side: Side, width: number, isSecond: boolean) => ReactNode;
};

/** A row of the two languages, beside each other. */
export function Beside({ first, second, width, isSame = false, children }: RowProps): ReactNode {
  if (isSame) return <Tagged tag={first.tag}>{children(first, width, false)}</Tagged>;
  const half = halfOf(width);
  return (
    <View style={{ flexDirection: "row", gap: languageGap }}>
      <Tagged tag={first.tag} style={{ width: half }}>
        {children(first, half, false)}
      </Tagged>
      <Tagged tag={second.tag} style={{ width: half }}>
        {children(second, half, true)}
      </Tagged>
    </View>
  );
}

type BulletProps = { line: string; look: TypeStyle; below: number; width: number; frame: Frame };

function Bullet({ line, look, below, width, frame }: BulletProps): ReactNode {
  const bullet = look.size;
  return (
    <Tagged tag="LI" style={{ flexDirection: frame.row, marginBottom: below }}>
      <Words tag="Lbl" width={bullet} look={{ ...look, weight: 700 }} align={frame.near}>
        •
      </Words>
      <Words tag="LBody" width={width - bullet} look={look}>
        {line}
      </Words>
    </Tagged>
  );
}

type BulletsProps = {
  lines: readonly string[];
  also: readonly string[] | undefined;
  /** Beside each other, where there is one language. */
  columns: number;
  gap: number;
  /** Points below each line. */
  below: number;
  frame: Frame;
};

/** A list over the whole sheet: in columns, or each line beside the same in the second language. */
export function Bullets({ lines, also, columns, gap, below, frame }: BulletsProps): ReactNode {
  const { width, look, second } = frame;
  if (second && also) {
    const [left, right] = [listTag("Disc"), { ...listTag("Disc"), lang: second.language }];
    return lines.map((line, i) => (
      <Beside
        key={line}
        {...{ width, first: { frame, tag: left }, second: { frame: second, tag: right }, isSame: (also[i] ?? line) === line }}
      >
        {(side, half, isSecond) => (
          <Bullet line={isSecond ? (also[i] ?? line) : line} look={look.body} below={below} width={half} frame={side.frame} />
        )}
      </Beside>
    ));
  }
  const column = (width - gap * (columns - 1)) / columns;
  return (
    <Tagged tag={listTag("Disc")} style={{ flexDirection: "row", justifyContent: "space-between" }}>
      {evenColumns(lines, columns, column - look.body.size, look.body).map((entries, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
        <Column key={i} width={column}>
          {entries.map((line) => (
            <Bullet key={line} line={line} look={look.body} below={below} width={column} frame={frame} />
          ))}
        </Column>
      ))}
    </Tagged>
  );
}
