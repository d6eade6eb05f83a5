import { type AssembledCatalog, assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import type { CatalogParts } from "../../src/catalog/assemble/parts.ts";
import type { RoadmapFile, Shape, Source } from "../../src/catalog/source.ts";
import type { Diagnostic } from "../../src/shared/diagnostic.ts";

/** Files by name; the name says the shape, as a folder does: `skills/x.yaml`, `resources.yaml`, `about/x.yaml`, `x.yaml`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function sourceOf(files: Files, name = "test"): Source {
  return { name, files: Object.entries(files).map(([file, content]) => fileOf(file, content)), problems: [] };
}

function fileOf(file: string, content: string | Uint8Array): RoadmapFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const shape = shapeOf(file);
  return shape === "role" ? { file, bytes, shape, expectedId: file.replace(/\.ya?ml$/, "") } : { file, bytes, shape };
}

function shapeOf(file: string): Shape {
  if (file.startsWith("skills/")) return "skills";
  if (file.startsWith("about/")) return "about";
  return file === "resources.yaml" ? "resources" : "role";
}

export function assemble(files: Files, base?: CatalogParts): AssembledCatalog {
  return assembleCatalog(base, [sourceOf(files)]);
}

/** A problem as tests compare it: `skills/a.yaml:3:5 unknown-key`. */
export function brief({ place, code }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column} ${code}`;
}

export function problemsOf(files: Files, base?: CatalogParts): readonly string[] {
  return assemble(files, base).diagnostics.map(brief);
}

/** A skills file of skills that lack nothing; `"a: b c|d; b"` means that a requires b, and c or d. */
export function skillsFile(graph: string): string {
  const lines = graph.split(";").map((part) => {
    const [id = "", requires = ""] = part.split(":").map((side) => side.trim());
    return `  ${id}: { title: ${id}, hours: 1, requires: [${requires.split(/\s+/).filter(Boolean).map(itemOf).join(", ")}] }`;
  });
  return `skills:\n${lines.join("\n")}\n`;
}

/** A role file without a fault whose only stage lists the skill. */
export function roleFile(id: string, skill: string, more = ""): string {
  return `id: ${id}\ntitle: ${id}\nstages: [{ title: All, skills: [${skill}] }]\n${more}`;
}

/** A role file whose stages stand on lines 4 and on: `a b|c +d ?e` lists core, a choice, further and optional ones. */
export function stagesFile(id: string, lists: readonly string[], more = ""): string {
  const lines = lists.map((list, at) => {
    const words = list.split(/\s+/).filter(Boolean);
    const of = (key: string, mark: string) => {
      const own = words.filter((word) => /^[+?]?/.exec(word)?.[0] === mark).map((word) => word.slice(mark.length));
      return own.length === 0 ? [] : [`${key}: [${own.map(itemOf).join(", ")}]`];
    };
    const keys = [`title: S${at}`, ...of("skills", ""), ...of("further", "+"), ...of("optional", "?")];
    return `  - { ${keys.join(", ")} }\n`;
  });
  return `id: ${id}\ntitle: ${id}\nstages:\n${lines.join("")}${more}`;
}

function itemOf(word: string): string {
  return word.includes("|") ? `{ any: [${word.replaceAll("|", ", ")}] }` : word;
}
