import { readFileSync } from "node:fs";
import path from "node:path";
import { assembleCatalog } from "../../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../../src/catalog/load.ts";
import type { ExportInput } from "../../../src/export/input.ts";
import { renderPage } from "../../../src/export/page/page.ts";
import { ROOT } from "../../helpers/run.ts";
import { inputFor } from "./inputs.ts";

const content = assembleCatalog(undefined, [readSource(path.join(ROOT, "roadmaps"))]);
export const ROLES = [...content.catalog.roles.keys()].sort();

/** What the build put beside the program. */
export function shipped(file: string): string {
  return readFileSync(path.join(ROOT, "dist", "page", file), "utf8");
}

/** The plan of somebody who is done with the first steps of a built-in role and has begun another. */
export function inputTo(role: string): ExportInput {
  return inputFor(role, content);
}

export function pageFor(role: string): string {
  return renderPage(inputTo(role), shipped);
}

const BLOCKS = /<\/(p|li|h1|h2|h3|h4|section|summary|header|ul|ol|div)>|<br>/g;

/** What a screen reader finds in a page, a line for each block. */
export function accessibleText(html: string): string {
  return html
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<svg[^>]*aria-hidden[\s\S]*?<\/svg>/g, "")
    .replace(BLOCKS, "\n")
    .replace(/<(summary|h[1-4]|p|li)\b[^>]*>/g, "\n")
    .replace(/<\/?(b|span|code|label|a)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .split("\n")
    .map((line) =>
      line
        .replace(/\s+/g, " ")
        .replace(/ (?=[,.])/g, "")
        .trim(),
    )
    .filter((line) => line !== "")
    .join("\n");
}
