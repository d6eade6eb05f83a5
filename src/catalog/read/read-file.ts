import { isMap, isScalar, type Node } from "yaml";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { slugify } from "../../shared/slug.ts";
import type { SourceText } from "../../shared/source-text.ts";
import type { Suggest } from "../check/suggest.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import type { RoadmapFile, Shape } from "../source.ts";
import type { Definitions } from "./definitions.ts";
import { readAbout } from "./read-about.ts";
import { readChanges } from "./read-changes.ts";
import { readResourceMap } from "./read-resource.ts";
import { defaultHours, readRole } from "./read-role.ts";
import { readArea, readSkillMap, titleOf } from "./read-skill.ts";
import { actual, kindOf, readFields } from "./values/fields.ts";
import { composeYaml } from "./yaml/compose-yaml.ts";
import { decodeText } from "./yaml/decode-text.ts";
import { placeOf, problem, remark, report, type Sheet } from "./yaml/sheet.ts";
import { untangle } from "./yaml/untangle.ts";
import { foreignSigns } from "./yaml/yaml-problem.ts";

/** What one file says, and what is wrong with it on its own. */
export interface FileContent extends Definitions {
  readonly problems: readonly Diagnostic[];
  readonly remarks: readonly Diagnostic[];
  /** Ids that a file seems to define that could not be read whole; nobody is blamed for naming one of them. */
  readonly halfRead: ReadonlySet<string>;
}

const NOTHING: Definitions = { roles: [], skills: [], resources: [], areas: [], about: [], changes: [] };
/** Keys that only a role file has. */
const ROLE_MARKS = [
  ...["stages", "id", "projects", "summary", "kind", "change", "assumes", "market", "also-asked", "extends"],
];
/** Keys of a skills file, and of no other but a role's. */
const SKILLS_MARKS = ["skills", "override"];

/**
 * Reads one file of any shape.
 * Promises: never throws, whatever the bytes are; takes time linear in them.
 * Errors: all that concern this file alone; what it names and others define is checked once all files are read.
 */
export function readFile(file: RoadmapFile, suggest: Suggest): FileContent {
  const decoded = decodeText(file);
  if (!decoded.ok) return { ...NOTHING, problems: decoded.error, remarks: [], halfRead: new Set() };
  const source = decoded.value;
  const { document, problems } = composeYaml(source);
  const root: Node | null = document?.contents ?? null;
  if (root === null || (isScalar(root) && root.value === null)) return unusable(source, problems);
  const tangle = problems.length === 0 ? untangle(source, root) : { aliases: new Map(), problems };
  const found = [...tangle.problems];
  const broken = found.length > 0;
  if (!isMap(root)) {
    const signs = broken ? [] : foreignSigns(source);
    if (!broken) found.push(...(signs.length > 0 ? signs : [notAMap(source, root)]));
    return { ...NOTHING, problems: found, remarks: [], halfRead: new Set() };
  }
  const sheet: Sheet = { source, root, aliases: tangle.aliases, suggest, problems: [], remarks: [] };
  // A broken file is read too, for the ids it defines; what else is found in the ruins is not worth telling.
  const stop = broken || isNewer(sheet);
  const read = readShape(stop ? { ...sheet, suggest: () => undefined, problems: [], remarks: [] } : sheet, file);
  if (!stop) return { ...read, problems: sheet.problems, remarks: sheet.remarks, halfRead: new Set() };
  return { ...NOTHING, problems: [...found, ...sheet.problems], remarks: [], halfRead: idsOf(read) };
}

function unusable(source: SourceText, problems: readonly Diagnostic[]): FileContent {
  const empty = problem(source.place(0), "empty-file", "The file holds no data.", {
    fix: "Write a roadmap into it, or remove it.",
  });
  return { ...NOTHING, problems: problems.length > 0 ? problems : [empty], remarks: [], halfRead: new Set() };
}

function notAMap(source: SourceText, root: Node): Diagnostic {
  const [start, end] = root.range ?? [0, 1];
  const message = `The file must be a map of "key: value" lines, not ${kindOf(root)}.`;
  return problem(source.place(start, end), "wrong-type", message, { fix: 'Begin with "id:" or "skills:".' });
}

/** Whether the file is of a format that only a later version knows. Errors: `newer-format`, `bad-format`. */
function isNewer(sheet: Sheet): boolean {
  const pair = sheet.root.items.find(({ key }) => isScalar(key) && key.value === "format");
  if (pair === undefined) return false;
  const node = actual(sheet, pair.value);
  const format = isScalar(node) ? node.value : undefined;
  if (format === 1) return false;
  const place = placeOf(sheet, node ?? (pair.key as Node));
  if (typeof format === "number" && Number.isInteger(format) && format > 1) {
    report(sheet, place, "newer-format", `The file is of format ${format}; this version reads format 1.`, {
      fix: "Upgrade career-roadmap.",
    });
    return true;
  }
  report(sheet, place, "bad-format", 'The "format" must be the number 1.', { fix: 'Write "format: 1".' });
  return false;
}

function readShape(sheet: Sheet, { shape, expectedId, file }: RoadmapFile): Definitions {
  const has = (key: string) => sheet.root.has(key);
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const meant = shapeOf(shape, has);
  if (shape !== undefined && meant !== shape) {
    const [message, fix] =
      meant === "skills"
        ? ["This file holds skills alone, and lies where roles do.", 'Move it into the folder "skills".']
        : ["This file holds a role, and lies where skills do.", 'Move it one folder up, out of "skills".'];
    remark(sheet, place, "wrong-place", message, { fix });
  }
  switch (meant) {
    case "role":
      return readRole(sheet, expectedId);
    case "skills":
      return readSkillsFile(sheet, baseName(file));
    case "resources": {
      const owner = { node: sheet.root, place, what: "The resources file" };
      return {
        ...NOTHING,
        resources: readResourceMap(sheet, readFields(sheet, owner, keysOf("resources"), neededOf("resources"))),
      };
    }
    case "about":
      return { ...NOTHING, about: readAbout(sheet) };
    default:
      report(sheet, place, "unknown-shape", 'The file has neither "stages" nor "skills" nor "resources".', {
        fix: 'Begin with "id:" for a role, or with "skills:" or "resources:".',
      });
      return NOTHING;
  }
}

function readSkillsFile(sheet: Sheet, name: string): Definitions {
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const needed = sheet.root.has("override") ? [] : ["skills"];
  const fields = readFields(sheet, { node: sheet.root, place, what: "The skills file" }, keysOf("skills"), needed);
  const id = slugify(name) || "other";
  const area = readArea(sheet, fields, { id, written: false, title: titleOf(id) });
  const skills = readSkillMap(sheet, fields, area, defaultHours(sheet, fields));
  return { ...NOTHING, skills, areas: skills.length > 0 ? [area] : [], changes: readChanges(sheet, fields) };
}

/** `roadmaps/skills/data.yaml` to `data`. */
function baseName(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? "").replace(/\.ya?ml$/i, "");
}

/** What a file holds: its keys say so wherever it lies; where they leave it open, its folder does. */
export function shapeOf(folder: Shape | undefined, has: (key: string) => boolean): Shape | undefined {
  if (folder === undefined) return shapeByKeys(has);
  if (folder === "role" && SKILLS_MARKS.some(has) && shapeByKeys(has) === "skills" && !has("title")) return "skills";
  if (folder === "skills" && has("stages")) return "role";
  return folder;
}

function shapeByKeys(has: (key: string) => boolean): Shape | undefined {
  if (ROLE_MARKS.some(has)) return "role";
  if (SKILLS_MARKS.some(has)) return "skills";
  return has("resources") ? "resources" : undefined;
}

function idsOf({ roles, skills, resources }: Definitions): ReadonlySet<string> {
  const projects = roles.flatMap((role) => role.projects);
  const own = [...roles, ...projects, ...skills].map(({ id }) => id);
  return new Set([...own, ...resources.map(({ id }) => `resource/${id}`)]);
}
