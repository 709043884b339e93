import type { ReactNode } from "react";
import { cx } from "./class-names";

type CardProps = { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string; headingLevel?: 2 | 3; id?: string };

/** A group of things that belong together, with its own heading where it needs one; with an `id` it is a landmark of that name. */
export function Card({ title, actions, children, className, headingLevel = 2, id }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  const titleId = id && title ? `${id}-title` : undefined;
  return (
    <section
      id={id}
      aria-labelledby={titleId}
      className={cx("flex flex-col gap-4 rounded border border-line bg-surface p-4 sm:p-5", className)}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title && (
            <Heading id={titleId} className="text-lg wrap-any">
              {title}
            </Heading>
          )}
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
