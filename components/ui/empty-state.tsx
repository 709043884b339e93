import type { ReactNode } from "react";

/** One sentence that teaches, one action. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 rounded border border-dashed border-edge px-6 py-10 text-center">
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="max-w-[52ch] text-soft text-pretty">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
