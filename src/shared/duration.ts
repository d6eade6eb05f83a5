const NUMBER = String.raw`\d{1,5}(?:[.,]\d{1,9})?`;
/** Hours, minutes or both, with or without blanks; minutes behind hours need no unit. */
const FORM = new RegExp(
  `^(?:(${NUMBER})\\s*(?:hours?|hrs?|h))?\\s*(?:and\\s+)?(?:(\\d{1,5})\\s*(minutes?|mins?|m)?)?$`,
  "i",
);
const CLOCK = /^(\d{1,3}):([0-5]\d)$/;
/** A hundred hours: more than anybody spends before writing it down. */
const LONGEST_MINUTES = 6000;

/**
 * Reads `90m`, `1h30m`, `1h30`, `2h`, `1.5h`, `1.5 hours`, `1 hour 30 minutes`, `1:30` as whole minutes, 1 to 6000;
 * undefined for any other form: a number alone could be either.
 */
export function parseDuration(text: string): number | undefined {
  const words = text.trim();
  const clock = CLOCK.exec(words);
  const [, hours, minutes, unit] = clock === null ? (FORM.exec(words) ?? []) : ["", clock[1], clock[2], "m"];
  if (hours === undefined && (minutes === undefined || unit === undefined)) return undefined;
  const total = Math.round(Number((hours ?? "0").replace(",", ".")) * 60) + Number(minutes ?? 0);
  return total >= 1 && total <= LONGEST_MINUTES ? total : undefined;
}

/** Minutes as `45m`, `2h`, `1h30m`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}h` : ""}${rest > 0 || hours === 0 ? `${rest}m` : ""}`;
}
