"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { cx } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";
import { weekdayAndDay, weekdayName } from "@/lib/logs/day-words";
import type { DiaryInput } from "@/lib/logs/diary-input";
import type { DiaryWeek } from "@/lib/logs/diary-week";
import { type Cells, cellsOf, inputFrom, nextCell, painRow, typed, withCell } from "./diary-cells";

type Save = (previous: unknown, input: DiaryInput) => Promise<Result<{ days: number }>>;
type Props = { diary: DiaryWeek; save: Save };

/** The printed diary as a grid: a digit or a space fills a cell and goes on to the next, arrows move, Enter goes to the next row. */
export function DiaryGrid({ diary, save }: Props) {
  const { rows, days } = diary;
  const [cells, setCells] = useState<Cells>(() => cellsOf(diary));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, startSaving] = useTransition();
  const grid = useRef<HTMLTableElement>(null);
  const router = useRouter();
  const rowCount = rows.length + 1;
  const focus = ([row, day]: [number, number]) => grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${day}"]`)?.focus();

  const send = () =>
    startSaving(async () => {
      const answer = await safely(() => save(null, inputFrom(diary, cells)));
      setRefusal(answer.ok ? null : answer.message);
      if (!answer.ok) return;
      toast(
        answer.data.days === 0
          ? "Nothing was different."
          : answer.data.days === 1
            ? "One day is saved."
            : `${answer.data.days} days are saved.`,
      );
      router.push(`/programs/${diary.programId}/log` as Route);
    });

  const press = (event: KeyboardEvent, row: number, day: number) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isPain = row === painRow(diary);
    const [line, column] = moves[event.key] ?? [0, 0];
    if (line !== 0) return go(event, [Math.max(0, Math.min(rowCount - 1, row + line)), event.key === "Enter" ? firstOpen : day]);
    if (column !== 0) return go(event, nextCell(diary, rowCount, row, day, column > 0 ? 1 : -1));
    const value = cells[row]?.[day] ?? "";
    const after = isPain && value === "1" && /^[1-9]$/.test(event.key) && wasTyped.current ? nextCell(diary, rowCount, row, day, 1) : null;
    const [toRow, toDay] = after ?? [row, day];
    const result = typed(event.key, { isPain, boxes: rows[toRow]?.boxes[toDay] ?? 1, value: after ? "" : value });
    if (!result) return;
    event.preventDefault();
    wasTyped.current = !result.goesOn;
    setCells((now) => withCell(now, toRow, toDay, result.value));
    focus(result.goesOn ? nextCell(diary, rowCount, toRow, toDay, 1) : [toRow, toDay]);
  };
  const wasTyped = useRef(false);
  const go = (event: KeyboardEvent, to: [number, number]) => {
    event.preventDefault();
    wasTyped.current = false;
    focus(to);
  };
  const firstOpen = Math.max(
    0,
    days.findIndex(({ isOpen }) => isOpen),
  );
  const fill = (row: number) =>
    setCells((now) =>
      now.map((line, at) => (at === row ? line.map((cell, day) => (isDue(diary, row, day) ? `${rows[row]?.boxes[day]}` : cell)) : line)),
    );

  return (
    <div className="flex min-w-0 flex-col gap-4">
      {refusal && (
        <Notice tone="red" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <p className="text-soft measure" id="diary-keys">
        Type how often each exercise was done on a day, or press the space bar for all its boxes: the cursor goes on by itself. Arrows move,
        Enter goes to the next row, Ctrl and Enter saves.
      </p>
      <div className="relative overflow-x-auto rounded border border-line bg-surface">
        <table ref={grid} className="w-full border-collapse text-left">
          <caption className="sr-only">What was done on each day of the week</caption>
          <thead className="border-b border-line bg-sunken text-xs text-soft">
            <tr>
              <th scope="col" className="px-3 py-2 font-semibold">
                Exercise
              </th>
              {days.map(({ on }) => (
                <th key={on} scope="col" className="px-1 py-2 text-center font-semibold">
                  {weekdayName(on)} <span className="block tabular-nums">{Number(on.slice(8))}</span>
                </th>
              ))}
              <th scope="col" className="px-3 py-2">
                <span className="sr-only">All days</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...rows.map(({ name }) => name), "Pain at worst, 0 to 10"].map((name, row) => (
              <tr key={rows[row]?.itemKey ?? "pain"} className="border-b border-line last:border-0">
                <th scope="row" className="min-w-32 px-3 py-1.5 font-normal wrap-any">
                  {name}
                </th>
                {days.map(({ on, isOpen, painByPatient }, day) => {
                  const isPain = row === painRow(diary);
                  const boxes = rows[row]?.boxes[day] ?? 0;
                  const own = isPain ? painByPatient : rows[row]?.byPatient[day] || null;
                  return (
                    <td key={on} className="px-1 py-1.5 text-center align-top">
                      <input
                        data-cell={`${row} ${day}`}
                        aria-label={`${isPain ? "Pain" : name}, ${weekdayAndDay(on)}${!isPain && boxes > 1 ? `, ${boxes} times` : ""}${own === null ? "" : `; the patient logged ${own}`}`}
                        aria-describedby="diary-keys"
                        inputMode="numeric"
                        autoComplete="off"
                        disabled={!isOpen}
                        // biome-ignore lint/a11y/noAutofocus: the page is this grid, and whoever opens it types
                        autoFocus={row === 0 && day === firstOpen}
                        value={cells[row]?.[day] ?? ""}
                        placeholder={isPain || boxes === 0 ? "" : `${boxes}`}
                        onKeyDown={(event) => press(event, row, day)}
                        onFocus={(event) => event.target.select()}
                        onChange={(event) => {
                          const value = event.target.value.replace(/\D/g, "").slice(-2);
                          if (Number(value) <= (isPain ? 10 : 12)) setCells((now) => withCell(now, row, day, value));
                        }}
                        className={cx(
                          "h-9 w-10 rounded border border-edge bg-surface text-center tabular-nums hover:border-ink focus-visible:outline-2 focus-visible:outline-focus",
                          !isOpen && "border-line bg-sunken text-faint",
                        )}
                      />
                      {own !== null && (
                        <span aria-hidden="true" className="block text-xs text-faint tabular-nums">
                          {own} on page
                        </span>
                      )}
                    </td>
                  );
                })}
                <td className="px-3 py-1.5">
                  {row < rows.length && (
                    <Button kind="quiet" size="small" onPress={() => fill(row)} aria-label={`All days: ${name}`}>
                      All days
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex gap-2">
        <Button kind="primary" onPress={send} isPending={isPending}>
          Save the week
        </Button>
      </div>
    </div>
  );
}

const moves: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const isDue = ({ rows, days }: DiaryWeek, row: number, day: number) => (rows[row]?.boxes[day] ?? 0) > 0 && days[day]?.isOpen === true;
