import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Names the row for a screen reader: exactly one column. */
  isRowHeading?: boolean;
  /** Left out on narrow screens, where the row heading has to say enough. */
  isExtra?: boolean;
  align?: "left" | "right";
};

type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  className?: string;
};

/** Rows to read. The caption is heard, not seen: the heading above the table is for the eyes. */
export function Table<Row>({ caption, columns, rows, rowKey, className }: TableProps<Row>) {
  return (
    <div className={cx("overflow-x-auto rounded border border-line bg-surface", className)}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line bg-sunken text-xs text-soft">
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" className={cx("px-4 py-2 font-semibold whitespace-nowrap", cellStyle(column))}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-0 hover:bg-paper">
              {columns.map((column) =>
                column.isRowHeading ? (
                  <th key={column.heading} scope="row" className={cx("px-4 py-2.5 align-top font-normal", cellStyle(column))}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.heading} className={cx("px-4 py-2.5 align-top", cellStyle(column))}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellStyle = <Row,>(column: Column<Row>) => cx(column.align === "right" && "text-right", column.isExtra && "max-md:hidden");
