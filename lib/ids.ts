/** A UUIDv7: sortable by time, made in the app because PostgreSQL 16 and 17 cannot. `at` is milliseconds since 1970. */
export function newId(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, "0");
  const random = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6)}`;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string from outside can be an id at all; what is not is answered as absent. */
export const isId = (value: unknown): value is string => typeof value === "string" && pattern.test(value);
