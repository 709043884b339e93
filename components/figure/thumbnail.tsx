import { cx } from "@/components/ui/class-names";

/** A small picture beside a name that says it all; its place stays, quiet, where there is none. */
export const Thumbnail = ({ src, className }: { src: string | undefined; className?: string }) => (
  <span className={cx("block aspect-120/110 shrink-0 overflow-hidden rounded-sm", src ? "bg-figure-ground" : "bg-sunken", className)}>
    {src && (
      <img
        src={src}
        alt=""
        width={120}
        height={110}
        loading="lazy"
        decoding="async"
        draggable={false}
        className="size-full object-contain"
      />
    )}
  </span>
);
