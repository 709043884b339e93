/** Why a server cannot listen, in one sentence, from the code of the error. */
export function whyNotListening(code: string | undefined, { PORT, HOST }: { PORT: number; HOST: string }): string {
  if (code === "EADDRINUSE") return `Port ${PORT} is in use by another program: set PORT to a free one.`;
  if (code === "EACCES") return `Port ${PORT} needs more rights than this user has: set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST is ${HOST}, which is no address of this computer.`;
  return `The web server cannot listen at ${HOST}:${PORT} (${code ?? "no reason given"}).`;
}
