import type {
  Advice,
  Hours,
  LearningPlace,
  ProjectDetails,
  Question,
  Rank,
  Resource,
  Role,
  RoleDetails,
  SkillDetails,
} from "../../planner/types.ts";
import type { Place } from "../../shared/diagnostic.ts";
import type { Use } from "../use-resource.ts";

/** An id where it was written. */
export interface Reference {
  readonly id: string;
  readonly place: Place;
}

/** A resource of the resources file as a skill names it: all of it, or the part that the skill is learned from. */
export type ResourceUse = Reference & Use;

/** A requirement where it was written. */
export interface WrittenRequirement {
  /** At least one; ids may repeat, which the checks report. */
  readonly oneOf: readonly Reference[];
  readonly because?: string;
}

/** What roles, skills and projects have in common: they share one name space. */
interface Definition {
  readonly id: string;
  /** Whether `id` is one that can stand in the catalog; if not, that is reported and only the content is checked. */
  readonly named: boolean;
  readonly place: Place;
  readonly title: string;
  readonly formerly: readonly Reference[];
  /** Whether its author says that it is to take the place of what has the id already. */
  readonly replaces: boolean;
}

interface Effort {
  readonly hours: Hours;
  readonly requires: readonly WrittenRequirement[];
}

export interface SkillDefinition extends Definition, Effort {
  readonly kind: "skill";
  readonly area: string;
  readonly details: Omit<SkillDetails, "resources">;
  /** A use of the resources file, or a resource written out in place. */
  readonly resources: readonly (ResourceUse | Resource)[];
}

export interface ProjectDefinition extends Definition, Effort {
  readonly kind: "project";
  readonly rank: Rank;
  /** Where the rank is written. */
  readonly rankPlace: Place | undefined;
  readonly stage?: Reference;
  readonly weeks?: number;
  readonly details: ProjectDetails;
  /** It is another role's, on which this one builds. */
  readonly inherited?: true;
}

export interface StageDefinition {
  readonly id: string;
  readonly title: string;
  readonly goal?: string;
  readonly opens?: string;
  readonly place: Place;
  /** Whether the title is written, and not made from the id. */
  readonly titled: boolean;
  readonly skills: readonly WrittenRequirement[];
  readonly further: readonly WrittenRequirement[];
  readonly optional: readonly WrittenRequirement[];
}

export interface RoleDefinition extends Definition {
  readonly kind: "role";
  readonly roleKind?: NonNullable<Role["kind"]>;
  readonly summary?: string;
  readonly terms: readonly string[];
  readonly details: RoleDetails;
  readonly assumes: readonly Reference[];
  readonly stages: readonly StageDefinition[];
  readonly projects: readonly ProjectDefinition[];
  /** The role that this one builds on, and what it changes of that. */
  readonly base?: RoleBase;
}

/** What a role that builds on another does with that one's parts. */
export interface RoleBase {
  readonly extends: Reference;
  readonly titled: boolean;
  readonly remove: readonly Reference[];
  readonly replace: readonly { readonly old: Reference; readonly by: Reference }[];
  readonly order: readonly Reference[];
}

/** Single fields of a skill or project that exists already; what is left out stays. */
export interface ChangeDefinition {
  readonly id: string;
  readonly place: Place;
  /** Where each key is written. */
  readonly keys: ReadonlyMap<string, Place>;
  readonly title?: string;
  readonly hours?: Hours;
  readonly requires?: readonly WrittenRequirement[];
  readonly formerly?: readonly Reference[];
  readonly resources?: SkillDefinition["resources"];
  readonly rank?: Rank;
  readonly stage?: Reference;
  readonly weeks?: number;
  readonly skillDetails: Partial<SkillDefinition["details"]>;
  readonly projectDetails: Partial<ProjectDetails>;
}

export type AnyDefinition = SkillDefinition | ProjectDefinition | RoleDefinition;

export interface ResourceDefinition {
  readonly id: string;
  readonly place: Place;
  readonly resource: Resource;
}

export interface AreaDefinition {
  readonly id: string;
  /** Whether the author wrote the title; one made from the id yields to any other. */
  readonly written: boolean;
  readonly title: string;
}

export type Topic = "points" | "places" | "advice" | "questions";

/** An entry of an `about` file. */
export type AboutDefinition = { readonly id: string; readonly place: Place } & (
  | { readonly topic: "points" | "advice"; readonly entry: Advice }
  | { readonly topic: "questions"; readonly entry: Question }
  | {
      readonly topic: "places";
      readonly entry: Omit<LearningPlace, "resources">;
      readonly resources: readonly Reference[];
    }
);

/** What one file defines. */
export interface Definitions {
  readonly roles: readonly RoleDefinition[];
  readonly skills: readonly SkillDefinition[];
  readonly resources: readonly ResourceDefinition[];
  readonly areas: readonly AreaDefinition[];
  readonly about: readonly AboutDefinition[];
  readonly changes: readonly ChangeDefinition[];
}
