const FORM = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+)m)?$/;
/** A hundred hours: more than anybody spends before writing it down. */
const LONGEST_MINUTES = 6000;

/** Reads `90m`, `1h30m`, `2h`, `1.5h` as whole minutes, 1 to 6000; undefined for any other form. */
export function parseDuration(text: string): number | undefined {
  const match = FORM.exec(text);
  if (match === null || text === "") return undefined;
  const minutes = Math.round(Number(match[1] ?? 0) * 60) + Number(match[2] ?? 0);
  return minutes >= 1 && minutes <= LONGEST_MINUTES ? minutes : undefined;
}

/** Minutes as `45m`, `2h`, `1h30m`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}h` : ""}${rest > 0 || hours === 0 ? `${rest}m` : ""}`;
}
