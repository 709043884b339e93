type Policy = { nonce: string; isDevelopment: boolean };

/**
 * What a staff page may load: its own scripts and styles by nonce, nothing from elsewhere. Style attributes are allowed, because the widget
 * library writes them on the server. The development server evaluates code, adds styles of its own and talks over a socket.
 */
export function contentPolicy({ nonce, isDevelopment }: Policy): string {
  const scripts = `'nonce-${nonce}' 'strict-dynamic'`;
  const directives = {
    "default-src": "'none'",
    "script-src": isDevelopment ? `${scripts} 'unsafe-eval'` : scripts,
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws:" : "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

/** On every answer there is, page, file or refusal. A browser that has seen https keeps to it; over plain http that would mean nothing. */
export const alwaysHeaders = (publicUrl: string | undefined): Record<string, string> =>
  publicUrl?.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {};

/** The other headers of a staff page. */
export function pageHeaders(): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not `no-referrer`: with it browsers send `Origin: null` when a form is posted, and every write is refused.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}
