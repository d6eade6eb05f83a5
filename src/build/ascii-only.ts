import type { Plugin } from "rolldown";

/**
 * Writes every character beyond ASCII as a \u escape, which means the same in strings, templates and patterns. Node then
 * holds the source as one byte a character: a twentieth of a start.
 */
export function asciiOnly(): Plugin {
  return {
    name: "ascii-only",
    // Last, since the minifier writes escapes as the characters they stand for.
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = escapeBeyondAscii(file.code);
    },
  };
}

export function escapeBeyondAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
