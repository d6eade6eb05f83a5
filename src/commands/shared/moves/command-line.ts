import { paragraph, widthOf } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";

/**
 * `Plan it: career-roadmap plan baker`. The command stands on a line of its own where it does not fit behind the words, so
 * that it can be copied whole; only one that is longer than the terminal is wide breaks.
 */
export function commandLine(words: string, command: string, theme: Theme): string {
  const whole = `${words}: ${command}`;
  if (widthOf(whole) <= theme.width || widthOf(command) + 2 > theme.width) return paragraph(theme, whole);
  return `${paragraph(theme, `${words}:`)}  ${command}\n`;
}
