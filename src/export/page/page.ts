import type { ExportInput, Shipped } from "../input.ts";

export function renderPage(_input: ExportInput, _shipped: Shipped): string {
  return "";
}
