import type { Outcome } from "./outcome.ts";

/** The document of `import --json`; the text is there where it was written to standard output. */
export function importJson({ file, ...outcome }: Outcome, text: string | null) {
  return { schema: "career-roadmap/import@1", ...outcome, file: file ?? null, text } as const;
}
