import type { PortfolioInput } from "../../export/portfolio/input.ts";
import { type Catalog, type CatalogDetails, RANKS, type Requirement, type Role } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import type { Day } from "../../shared/dates.ts";
import { reachOf } from "../shared/person/reach.ts";
import { titleOf } from "../shared/words/titles.ts";

/**
 * What somebody can show of these roles: their projects that are done, and of all that they ask for what is done or known;
 * of all roles, everything that is.
 */
export function doneWork(
  roles: readonly Role[],
  all: boolean,
  catalog: Catalog,
  details: CatalogDetails,
  { subjects }: Progress,
): Omit<PortfolioInput, "text"> {
  const projects = roles
    .flatMap((role) => role.projects)
    .flatMap(({ id, title, requires }) => {
      const own = subjects.get(id);
      if (own?.status !== "done" || own.since === undefined) return [];
      const { kind = null, checklist = [] } = details.projects.get(id) ?? {};
      const ticked = checklist.filter(({ key }) => own.ticked.has(key));
      const begun = Math.min(own.since, ...own.tickedOn.values(), ...own.notes.map(({ day }) => day)) as Day;
      return {
        ...{ title, kind, done: own.since },
        begun: begun < own.since ? begun : null,
        // Who ticked none and says that it is done says it of all.
        shows: (ticked.length > 0 ? ticked : checklist).map(({ text }) => text),
        skills: requires.flatMap(({ oneOf }) => takenOf(oneOf, subjects) ?? []).map((one) => titleOf(catalog, one)),
        evidence: own.evidence.map(({ url }) => url),
      };
    });
  const asked = all ? undefined : askedFor(roles, catalog);
  const areas = new Map<string, { readonly title: string; readonly evidence: readonly string[] }[]>();
  for (const { id, title, area } of catalog.skills.values()) {
    const own = subjects.get(id);
    if ((own?.status !== "done" && own?.status !== "known") || asked?.has(id) === false) continue;
    areas.set(area, [...(areas.get(area) ?? []), { title, evidence: own.evidence.map(({ url }) => url) }]);
  }
  const areaTitle = (area: string): string => details.areas.get(area) ?? area;
  return {
    projects: projects.sort((a, b) => a.done - b.done),
    areas: [...areas].map(([area, skills]) => ({ title: areaTitle(area), skills })),
  };
}

/** The member of a choice that is had. */
function takenOf(oneOf: readonly string[], subjects: Progress["subjects"]): string | undefined {
  return oneOf.find((id) => ["done", "known"].includes(subjects.get(id)?.status ?? ""));
}

function askedFor(roles: readonly Role[], catalog: Catalog): Set<string> {
  const needs = roles.flatMap(({ stages, projects, assumes }): Requirement[] => [
    ...stages.flatMap((stage) => RANKS.flatMap((rank) => (rank === "core" ? stage.skills : stage[rank]))),
    ...projects.flatMap(({ requires }) => requires),
    ...assumes.map((id) => ({ oneOf: [id] })),
  ]);
  return reachOf(catalog, needs);
}
