import type { Diagnostic } from "../../shared/diagnostic.ts";
import { checkCycles } from "../check/check-cycles.ts";
import { checkFormerly } from "../check/check-formerly.ts";
import { checkLostProjects } from "../check/check-lost-projects.ts";
import { checkOrder } from "../check/check-order.ts";
import { checkRanks } from "../check/check-ranks.ts";
import { checkReferences } from "../check/check-references.ts";
import { byText, sortDiagnostics } from "../check/sort-diagnostics.ts";
import { type StepGraph, stepGraph } from "../check/step-graph.ts";
import { makeSuggest } from "../check/suggest.ts";
import { type FileContent, readFile } from "../read/read-file.ts";
import type { Source } from "../source.ts";
import { buildOn } from "./build-on.ts";
import { onlyReached, withoutRoles } from "./hide-base.ts";
import { mergeParts } from "./merge.ts";
import { collectNames, type Names, type Override, type ReadSource } from "./names.ts";
import type { CatalogParts } from "./parts.ts";

export interface AssembledCatalog extends CatalogParts {
  /** All that is wrong, by file, line and column. After an error the catalog is there, but not to be relied on. */
  readonly diagnostics: readonly Diagnostic[];
  /** Roles, skills and projects that a source took over; `replaced` names the source that had the id before. */
  readonly overrides: readonly Override[];
  /** How many the sources define, the base not counted. */
  readonly defined: { readonly roles: number; readonly skills: number };
}

/** What was read, for who wants to tell more about it than what is wrong. */
export interface ReadCatalog {
  readonly contents: readonly FileContent[];
  readonly names: Names;
  readonly graph: StepGraph;
  readonly base: CatalogParts | undefined;
  readonly assembled: AssembledCatalog;
}

export interface AssembleOptions {
  /** Leaves out the roles of the base and what is said about them; its skills stay where a file of the sources names them. */
  readonly hideBase?: boolean;
  readonly onRead?: (read: ReadCatalog) => void;
}

/**
 * Makes one catalog of a checked one, if there is one, and of sources, of which later ones win by id.
 * Expects: `base` has no error. Promises: never throws; the same result in whatever order a source's files come.
 */
export function assembleCatalog(
  whole: CatalogParts | undefined,
  sources: readonly Source[],
  options: AssembleOptions = {},
): AssembledCatalog {
  const suggest = makeSuggest();
  const written: ReadSource[] = sources.map(({ name, files }) => ({
    name,
    contents: [...files].sort((a, b) => byText(a.file, b.file)).map((file) => readFile(file, suggest)),
  }));
  const { sources: read, problems: baseProblems } = buildOn(whole, written, suggest);
  const contents = read.flatMap((source) => source.contents);
  const base = whole !== undefined && options.hideBase === true ? withoutRoles(whole, read) : whole;
  const names = collectNames(base, read, suggest);
  const { problems: aboutProblems, ...parts } = mergeParts(base, read, names);
  const former = checkFormerly(base, names);
  const graph = stepGraph(base, names);
  const cycles = checkCycles(graph);
  // In a circle nothing comes first, so there is no order that stages could follow.
  const listed = cycles.length > 0 ? [] : contents.flatMap(({ roles }) => roles);
  const order = listed.flatMap((role) => {
    const { raised, problems } = checkRanks(role, graph);
    return [...problems, ...checkOrder(role, graph, raised)];
  });
  const diagnostics = [
    sources.flatMap((source) => source.problems),
    contents.flatMap((content) => content.problems),
    baseProblems,
    names.problems,
    former.problems,
    checkReferences(contents, names, parts.details.resources, former.renamed, suggest),
    aboutProblems,
    checkLostProjects(base, names),
    cycles,
    order,
  ].flat();
  const live = [...names.live.values()].filter(({ definition }) => definition !== undefined);
  const count = (kind: string) => live.filter((entry) => entry.kind === kind).length;
  const defined = { roles: count("role"), skills: count("skill") };
  const assembled = {
    ...(options.hideBase === true ? onlyReached(parts, names) : parts),
    diagnostics: sortDiagnostics(diagnostics),
    overrides: names.overrides,
    defined,
  };
  options.onRead?.({ contents, names, graph, base, assembled });
  return assembled;
}
