import type { PageData } from "../page-data";
import { keep, kept } from "./store";

/** The size by hand stays on this device. */
export function chooseSize() {
  const root = document.documentElement;
  const usual = root.classList.contains("large") ? "large" : "standard";
  const show = () => {
    const size = kept.size ?? usual;
    root.classList.toggle("large", size === "large");
    for (const button of document.querySelectorAll<HTMLElement>("[data-size]"))
      button.setAttribute("aria-pressed", `${button.dataset.size === size}`);
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-size]"))
    button.addEventListener("click", () => {
      keep({ size: button.dataset.size as "standard" | "large" });
      show();
    });
  document.querySelector(".sizes")?.removeAttribute("hidden");
  show();
}

/** Leads to the language that was chosen on this device. Returns whether another page is on its way. */
export function rememberLanguage({ asked, language }: PageData): boolean {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a"))
    link.addEventListener("click", () => keep({ language: link.hreflang }));
  const offered = document.querySelector<HTMLAnchorElement>(`.languages a[hreflang="${kept.language}"]`);
  if (asked || !offered || kept.language === language) return false;
  location.replace(offered.href);
  return true;
}
