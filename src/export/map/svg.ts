import type { ExportInput } from "../input.ts";

export function renderSvg(_input: ExportInput): string {
  return "";
}
