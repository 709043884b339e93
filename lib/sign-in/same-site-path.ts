const base = "http://same.invalid";

/** A path of this site to go on to after signing in; "/" for whatever could lead elsewhere or back to a page that is only for strangers. */
export function sameSitePath(path: unknown): string {
  if (typeof path !== "string" || path.length > 2000 || !path.startsWith("/") || !URL.canParse(path, base)) return "/";
  const url = new URL(path, base);
  if (url.origin !== base || url.pathname.startsWith("//") || /^\/(login|locked|setup|invitation|password|api|p)(\/|$)/.test(url.pathname))
    return "/";
  return url.pathname + url.search;
}
