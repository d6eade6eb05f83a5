import { formatDay } from "../../shared/dates.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import type { PortfolioInput } from "./input.ts";

/** The schema that a document of these fields fulfils. */
export const JSON_RESUME = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/**
 * The projects and skills of a CV as JSON Resume 1.0.0 has them, to be put beside one's name and jobs. Evidence of a skill,
 * for which that has no place, stands in a field of ours.
 */
export function jsonResume({ projects, areas, text }: PortfolioInput): object {
  return {
    $schema: JSON_RESUME,
    projects: projects.map(({ title, kind, done, begun, shows, skills, evidence }) => {
      const [url, ...more] = addresses(evidence);
      return {
        name: text(title),
        ...(shows.length === 0 ? {} : { highlights: shows.map(text) }),
        ...(skills.length === 0 ? {} : { keywords: skills.map(text) }),
        ...(begun === null ? {} : { startDate: formatDay(begun) }),
        endDate: formatDay(done),
        ...(url === undefined ? {} : { url }),
        ...(kind === null || kind === "other" ? {} : { type: kind }),
        ...(more.length === 0 ? {} : { evidence: more }),
      };
    }),
    skills: areas.map(({ title, skills }) => {
      const evidence = skills.flatMap((skill) =>
        addresses(skill.evidence).map((url) => ({ skill: text(skill.title), url })),
      );
      return {
        name: text(title),
        keywords: skills.map((skill) => text(skill.title)),
        ...(evidence.length === 0 ? {} : { evidence }),
      };
    }),
    meta: { version: "v1.0.0" },
  };
}

/** As RFC 3986 wants them; what is no address of the web is left out. */
function addresses(evidence: readonly string[]): string[] {
  return evidence.filter(isWebAddress).map((url) => new URL(url).href);
}
