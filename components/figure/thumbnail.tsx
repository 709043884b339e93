import { cx } from "@/components/ui/class-names";

type Props = { src: string | undefined; alt?: string; className?: string };

/** A small picture beside a name that says it all, unless `alt` has more to say; its place stays, quiet, where there is none. */
export const Thumbnail = ({ src, alt = "", className }: Props) => (
  <span className={cx("block aspect-120/110 shrink-0 rounded-sm", src ? "bg-figure-ground" : "bg-sunken", className)}>
    {src && (
      <img
        src={src}
        alt={alt}
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
