import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run.ts";

/** A fenced block of the README, as somebody would paste it. */
export interface Recipe {
  /** The bold words that begin the paragraph before it. */
  readonly name: string;
  readonly language: string;
  /** Ends with a newline. */
  readonly text: string;
}

/**
 * All fenced blocks under the headings, by name. Throws where a heading is missing, a block has no paragraph that begins
 * in bold before it, or two have the same name: such a block could not be told from another.
 */
export function recipesUnder(...headings: readonly string[]): ReadonlyMap<string, Recipe> {
  const found = new Map<string, Recipe>();
  for (const heading of headings) {
    for (const recipe of recipesIn(sectionOf(heading), heading)) {
      if (found.has(recipe.name)) throw new Error(`Two recipes of the README are called "${recipe.name}".`);
      found.set(recipe.name, recipe);
    }
  }
  return found;
}

/** The text between the heading and the next one that is not inside a block. */
function sectionOf(heading: string): string {
  const lines = readFileSync(path.join(ROOT, "README.md"), "utf8").split("\n");
  const from = lines.indexOf(`## ${heading}`) + 1;
  if (from === 0) throw new Error(`The README has no heading "${heading}".`);
  let inside = false;
  const length = lines.slice(from).findIndex((line) => {
    if (line.startsWith("```")) inside = !inside;
    return !inside && line.startsWith("## ");
  });
  return lines.slice(from, length < 0 ? undefined : from + length).join("\n");
}

function recipesIn(section: string, heading: string): Recipe[] {
  const blocks = [
    ...section.matchAll(
      /^(?:\*\*(?<name>[^*]+)\*\*[^\n]*\n(?:[^\n`*][^\n]*\n)*\n)?```(?<language>\S*)\n(?<text>.*?)^```$/gms,
    ),
  ];
  return blocks.map(({ groups }) => {
    const { name, language = "", text = "" } = groups as Record<string, string | undefined>;
    if (name === undefined) throw new Error(`A block under "${heading}" has no name in bold before it:\n${text}`);
    return { name, language, text };
  });
}
