import type { ReactNode } from "react";

/** What a telephone can dial of a number as people write it; null where it holds none. What stands behind letters is an extension. */
export function dialable(phone: string): string | null {
  const [number = "", extension = ""] = phone.split(/[a-z#].*?(?=\d|$)/i);
  const digits = number.replace(/[^\d+]/g, "");
  if (digits.replace(/\D/g, "").length < 3) return null;
  return extension ? `tel:${digits};ext=${extension.replace(/\D/g, "")}` : `tel:${digits}`;
}

/** A telephone number to press; plain text where it cannot be dialled. */
export function Phone({ phone, className, children }: { phone: string; className?: string; children?: ReactNode }) {
  const href = dialable(phone);
  const number = <bdi dir="ltr">{phone}</bdi>;
  if (!href) return <span className={className}>{children ?? number}</span>;
  return (
    <a href={href} className={className}>
      {children ?? number}
    </a>
  );
}

/** A sentence with a number in it that breaks before the number rather than in it. */
export function CallText({ text, phone }: { text: string; phone: string }) {
  const [before, after] = text.split(phone);
  return (
    <>
      {before}
      <bdi dir="ltr">{phone}</bdi>
      {after}
    </>
  );
}
