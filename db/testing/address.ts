/** The address with some of its parts exchanged. */
export function addressOf(address: string, parts: { database?: string; user?: string; password?: string }): string {
  const url = new URL(address);
  if (parts.database !== undefined) url.pathname = `/${parts.database}`;
  if (parts.user !== undefined) url.username = parts.user;
  if (parts.password !== undefined) url.password = parts.password;
  return url.href;
}
