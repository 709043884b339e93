/** Undefined for what is no JSON, and for anything longer than our own page ever sends. */
export async function smallJson(request: Request, mostBytes: number): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? mostBytes) >= mostBytes) return undefined;
  return request.json().catch(() => undefined);
}
