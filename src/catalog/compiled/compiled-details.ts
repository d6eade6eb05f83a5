import type { About, CatalogDetails, LearningPlace, Resource, SkillDetails } from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { type Use, useOf, useResource } from "../use-resource.ts";

type Entries<Values> = Values extends ReadonlyMap<string, infer Value> ? readonly (readonly [string, Value])[] : never;

/** A resource with an id is the id alone, and where a skill means a part of it, that. */
type EncodedResource = string | ({ readonly use: string } & Use) | Resource;
type EncodedSkillDetails = Omit<SkillDetails, "resources"> & { readonly resources: readonly EncodedResource[] };
type EncodedLearningPlace = Omit<LearningPlace, "resources"> & { readonly resources: readonly EncodedResource[] };
type EncodedPlace = readonly [id: string, file: number, line: number, column: number, length: number];

export interface EncodedDetails {
  readonly skills: readonly (readonly [string, EncodedSkillDetails])[];
  readonly projects: Entries<CatalogDetails["projects"]>;
  readonly roles: Entries<CatalogDetails["roles"]>;
  readonly resources: Entries<CatalogDetails["resources"]>;
  readonly areas: Entries<CatalogDetails["areas"]>;
  readonly about: {
    readonly points: Entries<About["points"]>;
    readonly places: readonly (readonly [string, EncodedLearningPlace])[];
    readonly advice: Entries<About["advice"]>;
    readonly questions: Entries<About["questions"]>;
  };
  readonly files: readonly string[];
  readonly places: readonly EncodedPlace[];
}

/** The details as lists of entries: ids are never keys of an object. */
export function encodeDetailTables({ details, places }: CatalogParts): EncodedDetails {
  const files = [...new Set([...places.values()].map(({ file }) => file))];
  const numbers = new Map(files.map((file, number) => [file, number]));
  const named = (one: Resource): EncodedResource => {
    if (one.id === undefined) return one;
    const use = useOf(one, details.resources.get(one.id));
    return Object.keys(use).length === 0 ? one.id : { use: one.id, ...use };
  };
  return {
    skills: [...details.skills].map(([id, one]) => [id, { ...one, resources: one.resources.map(named) }]),
    projects: [...details.projects],
    roles: [...details.roles],
    resources: [...details.resources],
    areas: [...details.areas],
    about: {
      points: [...details.about.points],
      places: [...details.about.places].map(([id, one]) => [id, { ...one, resources: one.resources.map(named) }]),
      advice: [...details.about.advice],
      questions: [...details.about.questions],
    },
    files,
    places: [...places].map(([id, { file, line, column, length }]) => [
      id,
      numbers.get(file) as number,
      line,
      column,
      length,
    ]),
  };
}

export function decodeDetailTables(encoded: EncodedDetails): {
  details: CatalogDetails;
  places: ReadonlyMap<string, Place>;
} {
  const resources = new Map(encoded.resources);
  const whole = (one: EncodedResource): Resource => {
    if (typeof one === "string") return resources.get(one) as Resource;
    return "use" in one ? useResource(resources.get(one.use) as Resource, one) : one;
  };
  const details = {
    skills: new Map(encoded.skills.map(([id, one]) => [id, { ...one, resources: one.resources.map(whole) }])),
    projects: new Map(encoded.projects),
    roles: new Map(encoded.roles),
    resources,
    areas: new Map(encoded.areas),
    about: {
      points: new Map(encoded.about.points),
      places: new Map(
        encoded.about.places.map(([id, one]) => [id, { ...one, resources: one.resources.map(whole) }] as const),
      ),
      advice: new Map(encoded.about.advice),
      questions: new Map(encoded.about.questions),
    },
  };
  const place = ([id, file, line, column, length]: EncodedPlace): [string, Place] => [
    id,
    { file: encoded.files[file] as string, line, column, length },
  ];
  return { details, places: new Map(encoded.places.map(place)) };
}
