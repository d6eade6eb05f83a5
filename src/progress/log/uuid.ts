const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** The last moment an id may carry: the end of the year 9999. Later ones are damage. */
export const LATEST_MS = 253_402_300_799_999;
/** Greater than every id of that moment: the version digit after its time is 7. */
const AFTER_LATEST = "e677d21f-dbff-8";

/** Whether the text is a UUIDv7 (RFC 9562) in lower case, of a moment before the year 10000. */
export function isEventId(text: string): boolean {
  return UUID_V7.test(text) && text < AFTER_LATEST;
}

/** Milliseconds since 1970 that a UUIDv7 carries. Expects a valid one. */
export function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** A UUIDv7 of a moment in milliseconds since 1970; `random` gives ten bytes. */
export function uuidV7(ms: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, "0");
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex[3] as string, 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
