import { formerIds } from "../../planner/index.ts";
import type {
  Catalog,
  CatalogDetails,
  Hours,
  Project,
  Rank,
  Requirement,
  Role,
  Skill,
  Stage,
} from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { decodeDetailTables, type EncodedDetails, encodeDetailTables } from "./compiled-details.ts";
import { asciiJson, Records, recordText } from "./records.ts";

/** Goes up when the arrays below change, so that a program never reads what another version wrote. */
export const VERSION = 4;

// Every command reads the graph, so a record is an array. A skill is named by its number in `skills`; the projects,
// role by role, go on counting from there.
type EncodedHours = number | Hours;
/** A number; or the reason, null for none, and the numbers of one or more skills or projects. */
type EncodedRequirement = number | readonly [because: string | null, ...steps: number[]];
type EncodedEffort = readonly [
  id: string,
  title: string,
  hours: EncodedHours,
  requires: readonly EncodedRequirement[],
  formerly: readonly string[],
  items: readonly string[],
];
type EncodedSkill = readonly [area: string, ...effort: EncodedEffort];
type EncodedProject = readonly [rank: Rank, stage: string | null, weeks: number | null, ...effort: EncodedEffort];
type EncodedStage = readonly [
  id: string,
  title: string,
  goal: string | null,
  opens: string | null,
  skills: readonly EncodedRequirement[],
  further: readonly EncodedRequirement[],
  optional: readonly EncodedRequirement[],
];
type EncodedRole = readonly [
  id: string,
  title: string,
  kind: "new" | "changed" | null,
  summary: string | null,
  terms: readonly string[],
  formerly: readonly string[],
  assumes: readonly number[],
  stages: readonly EncodedStage[],
  projects: readonly EncodedProject[],
];

/** What is read of a graph in any case; of the rest what is asked for. */
interface GraphHead {
  readonly version: number;
  readonly skills: readonly string[];
  readonly roles: readonly string[];
  /** Those of each role, in the order of the roles: their numbers follow those of the skills. */
  readonly projects: readonly (readonly string[])[];
  readonly formerIds: readonly (readonly [former: string, id: string])[];
  /** The skills that some choice offers. */
  readonly offered: readonly number[];
  /** By when steps must be done, and for how long they hold; absent where none says so. */
  readonly dated?: readonly (readonly [id: string, by: string | null, renew: string | null])[];
  /** How long the text of the skills is. */
  readonly skillsLength: number;
}

/**
 * The catalog as a text, ASCII alone, of which planning reads what it needs: a line of what is told of all, and lists of
 * skills and of roles with one a line; and as a value for JSON, what people read.
 * Expects: a catalog without errors. Promises: decoding gives it back, orders included; of a place the source line is
 * left out. No id is ever an object's key.
 */
export function encodeCatalog(parts: CatalogParts): { graph: string; details: unknown } {
  const { skills, roles } = parts.catalog;
  const projects = [...roles.values()].flatMap((role) => role.projects);
  const numbers = new Map([...skills.keys(), ...projects.map(({ id }) => id)].map((id, number) => [id, number]));
  const number = (id: string): number => {
    const found = numbers.get(id);
    if (found === undefined) throw new Error(`The catalog names "${id}", which it does not hold.`);
    return found;
  };
  const requirement = ({ oneOf, because }: Requirement): EncodedRequirement => {
    const ids = oneOf.map(number);
    return ids.length === 1 && because === undefined ? (ids[0] as number) : [because ?? null, ...ids];
  };
  const effort = ({ id, title, hours, requires, formerly, items }: Skill | Project): EncodedEffort => {
    const [low, likely, high] = hours;
    return [id, title, low === high ? low : [low, likely, high], requires.map(requirement), formerly, items];
  };
  const stage = ({ id, title, goal, opens, skills: wanted, further, optional }: Stage): EncodedStage => [
    id,
    title,
    goal ?? null,
    opens ?? null,
    wanted.map(requirement),
    further.map(requirement),
    optional.map(requirement),
  ];
  const role = (one: Role): EncodedRole => [
    one.id,
    one.title,
    one.kind ?? null,
    one.summary ?? null,
    one.terms,
    one.formerly,
    one.assumes.map(number),
    one.stages.map(stage),
    one.projects.map((project) => [project.rank, project.stage ?? null, project.weeks ?? null, ...effort(project)]),
  ];
  const skillsText = recordText([...skills.values()].map((skill) => [skill.area, ...effort(skill)]));
  const head: GraphHead = {
    version: VERSION,
    skills: [...skills.keys()],
    roles: [...roles.keys()],
    projects: [...roles.values()].map((role) => role.projects.map(({ id }) => id)),
    formerIds: [...formerIds(parts.catalog)],
    offered: [...offeredIn(parts.catalog)].map(number),
    ...(parts.catalog.dated && {
      dated: [...parts.catalog.dated].map(([id, { by, renew }]) => [id, by ?? null, renew ?? null] as const),
    }),
    skillsLength: skillsText.length,
  };
  const graph = `${asciiJson(head)}\n${skillsText}\n${recordText([...roles.values()].map(role))}\n`;
  return { graph, details: { version: VERSION, ...encodeDetailTables(parts) } };
}

/**
 * The graph that `encodeCatalog` made. Throws when another version made it: the installation is damaged then.
 */
export function decodeGraph(graph: string): Catalog {
  const start = graph.indexOf("\n") + 1;
  const head = checked<GraphHead>(JSON.parse(graph.slice(0, start)));
  const ids = [...head.skills, ...head.projects.flat()];
  // Most name a skill that many others name too: one value serves them all.
  const outright: (Requirement | undefined)[] = [];
  const requirement = (one: EncodedRequirement): Requirement => {
    if (typeof one === "number") {
      outright[one] ??= { oneOf: [ids[one] as string] };
      return outright[one];
    }
    const [because, ...numbers] = one;
    const oneOf = numbers.map((number) => ids[number] as string);
    return because === null ? { oneOf } : { oneOf, because };
  };
  const hoursOf = (hours: EncodedHours): Hours => (typeof hours === "number" ? [hours, hours, hours] : hours);
  const stage = ([id, title, goal, opens, wanted, further, optional]: EncodedStage): Stage => ({
    id,
    title,
    ...(goal !== null && { goal }),
    ...(opens !== null && { opens }),
    skills: wanted.map(requirement),
    further: further.map(requirement),
    optional: optional.map(requirement),
  });
  const project = (one: EncodedProject): Project => {
    const [rank, where, weeks, id, title, hours, requires, formerly, items] = one;
    const told = { id, title, hours: hoursOf(hours), requires: requires.map(requirement), formerly, items, rank };
    return { ...told, ...(where !== null && { stage: where }), ...(weeks !== null && { weeks }) };
  };
  const role = ([id, title, kind, summary, terms, formerly, assumes, stages, projects]: EncodedRole): Role => ({
    id,
    title,
    ...(kind !== null && { kind }),
    ...(summary !== null && { summary }),
    terms,
    formerly,
    assumes: assumes.map((number) => ids[number] as string),
    stages: stages.map(stage),
    projects: projects.map(project),
  });
  const skill = ([area, id, title, hours, requires, formerly, items]: EncodedSkill): Skill => {
    return { id, title, hours: hoursOf(hours), requires: requires.map(requirement), formerly, items, area };
  };
  const end = start + head.skillsLength;
  return {
    skills: new Records(head.skills, graph.slice(start, end), skill),
    roles: new Records(head.roles, graph.slice(end + 1), role),
    ...(head.dated && {
      dated: new Map(
        head.dated.map(([id, by, renew]) => [id, { ...(by !== null && { by }), ...(renew !== null && { renew }) }]),
      ),
    }),
    told: {
      formerIds: new Map(head.formerIds),
      offered: new Set(head.offered.map((number) => ids[number] as string)),
      roleOfProject: new Map(head.projects.flatMap((own, at) => own.map((id) => [id, head.roles[at] as string]))),
    },
  };
}

/** The skills that some choice offers. */
function offeredIn({ skills, roles }: Catalog): Set<string> {
  const stages = [...roles.values()].flatMap((role) => role.stages);
  const efforts = [...skills.values(), ...[...roles.values()].flatMap((role) => role.projects)];
  const requirements = [
    ...stages.flatMap((stage) => [...stage.skills, ...stage.further, ...stage.optional]),
    ...efforts.flatMap(({ requires }) => requires),
  ];
  return new Set(requirements.filter(({ oneOf }) => oneOf.length > 1).flatMap(({ oneOf }) => oneOf));
}

/** The details that `encodeCatalog` made. Throws when another version made them. */
export function decodeDetails(details: unknown): { details: CatalogDetails; places: ReadonlyMap<string, Place> } {
  return decodeDetailTables(checked<EncodedDetails>(details));
}

function checked<T>(value: unknown): T {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (version !== VERSION) throw new Error("The compiled catalog is of another version; build it again.");
  return value as T;
}
