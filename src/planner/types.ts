/** Effort in hours: low, likely, high. 0 < low <= likely <= high <= 2000. */
export type Hours = readonly [low: number, likely: number, high: number];

/** What a step is to its role: nobody is hired without the core; further can come later; optional is offered only. */
export type Rank = "core" | "further" | "optional";
/** Highest first. */
export const RANKS: readonly Rank[] = ["core", "further", "optional"];

/** What a skill, project or stage asks for: any one of `oneOf`, which in most cases holds a single id. */
export interface Requirement {
  /** At least one id, in the author's order, no id twice. */
  readonly oneOf: readonly string[];
  readonly because?: string;
}

/** The part of a skill that planning needs. */
export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly hours: Hours;
  readonly requires: readonly Requirement[];
  /** Ids it once had; progress under them still counts. */
  readonly formerly: readonly string[];
  /** Keys of its checklist, in the author's order. */
  readonly items: readonly string[];
}

/** The part of a project that planning needs. */
export interface Project {
  readonly id: string;
  readonly title: string;
  readonly hours: Hours;
  /** Skills, or other projects. */
  readonly requires: readonly Requirement[];
  readonly formerly: readonly string[];
  readonly items: readonly string[];
  readonly rank: Rank;
  /** Id of the stage of its role where it stands, unless what it requires stands in a later one. */
  readonly stage?: string;
  /** The least weeks from its first day to its last, however many hours a person has; above 0. */
  readonly weeks?: number;
}

export interface Stage {
  /** Unique in its role; derived from the title when the author gave none. */
  readonly id: string;
  readonly title: string;
  readonly goal?: string;
  /** What one can apply for once its core is done. */
  readonly opens?: string;
  /** The core, in the order of teaching. */
  readonly skills: readonly Requirement[];
  readonly further: readonly Requirement[];
  readonly optional: readonly Requirement[];
}

export interface Role {
  readonly id: string;
  readonly title: string;
  /** new: created by what the catalog is about (in the built-in one that is ML); changed: a job that was there before. */
  readonly kind?: "new" | "changed";
  readonly summary?: string;
  /** What adverts call the job. */
  readonly terms: readonly string[];
  readonly formerly: readonly string[];
  /** What somebody in this job knows already; empty for most roles. It is known only to who says that they have the job. */
  readonly assumes: readonly string[];
  readonly stages: readonly Stage[];
  /** In the author's order. A project belongs to one role. */
  readonly projects: readonly Project[];
}

/** By when a step must be done, as 2026-12-31, and how long it holds once it is, as `24 months`. */
export interface Dated {
  readonly by?: string;
  readonly renew?: string;
}

/** All roles and skills that were loaded, as a graph. Ids are unique over roles, skills and projects. */
export interface Catalog {
  readonly roles: ReadonlyMap<string, Role>;
  readonly skills: ReadonlyMap<string, Skill>;
  /** What else takes a look at every role and skill, where it was found out before. */
  readonly told?: {
    /** Ids that roles, skills and projects once had, each with today's id. */
    readonly formerIds: ReadonlyMap<string, string>;
    /** The skills that some choice offers. */
    readonly offered: ReadonlySet<string>;
    /** Ids of all projects, each with that of its role. */
    readonly roleOfProject: ReadonlyMap<string, string>;
  };
  /** Skills and projects that must be done by a day, or hold for a time alone; absent where there is none. */
  readonly dated?: ReadonlyMap<string, Dated>;
}

export type ChecklistItem = { readonly key: string; readonly text: string };

export type ResourceKind =
  | "course"
  | "book"
  | "docs"
  | "tutorial"
  | "practice"
  | "paper"
  | "video"
  | "community"
  | "standard"
  | "certification";

export interface Resource {
  /** Absent for a resource that a skill writes out in place. */
  readonly id?: string;
  readonly title: string;
  /** At least one of the next four says where it is to be found. */
  readonly url?: string;
  readonly isbn?: string;
  /** A person or a place. */
  readonly where?: string;
  /** A document on one's own disk: a path. */
  readonly file?: string;
  readonly kind?: ResourceKind;
  /** freemium: a useful part is free, or it is free to audit. */
  readonly cost?: "free" | "freemium" | "paid";
  readonly provider?: string;
  readonly level?: Level;
  /** The publisher's own estimate of effort; of `part`, where only a part is meant. */
  readonly hours?: number;
  /** The part of it that a skill is learned from; all of it where left out. */
  readonly part?: string;
}

export type Level = "beginner" | "intermediate" | "advanced";

/** What a person reads about a skill, beyond what planning needs. */
export interface SkillDetails {
  readonly why?: string;
  readonly level?: Level;
  readonly checklist: readonly ChecklistItem[];
  readonly tools: readonly string[];
  /** Other words an advert or a CV uses for it. */
  readonly terms: readonly string[];
  readonly resources: readonly Resource[];
  /** A day, as 2026-12-31. */
  readonly by?: string;
  /** How long it holds once it is done, as `24 months`. */
  readonly renew?: string;
  /** Its hours are those that its file has for whatever has none. */
  readonly notEstimated?: boolean;
}

export interface ProjectDetails {
  readonly kind?: "app" | "competition" | "writing" | "open-source" | "publish" | "other";
  readonly brief?: string;
  /** What it costs, in a few words. */
  readonly cost?: string;
  readonly checklist: readonly ChecklistItem[];
  /** As of a skill. */
  readonly by?: string;
  readonly renew?: string;
  readonly notEstimated?: boolean;
}

/** Something known of the market for a role. */
export interface MarketFact {
  readonly fact: string;
  readonly source: string;
  readonly year: number;
  /** How many adverts it rests on. */
  readonly adverts?: number;
}

export interface RoleDetails {
  /** How the job changes. */
  readonly change?: string;
  readonly market: readonly MarketFact[];
  /** Words of adverts that are known and not taught, each with why, in the author's order. */
  readonly alsoAsked: readonly { readonly word: string; readonly why: string }[];
}

/** A piece of advice, or a point of an argument. */
export interface Advice {
  readonly title: string;
  readonly text: string;
  /** It stands in a file of the person's own. */
  readonly own?: true;
}

/** A place to learn at, or with others. */
export interface LearningPlace {
  readonly title: string;
  readonly kind: "platform" | "community" | "university";
  readonly url: string;
  readonly cost?: NonNullable<Resource["cost"]>;
  /** One clause: what it is best for. */
  readonly bestFor: string;
  readonly text?: string;
  readonly resources: readonly Resource[];
}

export interface Question {
  readonly question: string;
  readonly answer: string;
  /** Words that find it, beyond those of question and answer. */
  readonly terms: readonly string[];
}

/** What is said about the roadmaps as a whole, by id: why they matter, where to learn, how to prove it, questions. */
export interface About {
  readonly points: ReadonlyMap<string, Advice>;
  readonly places: ReadonlyMap<string, LearningPlace>;
  readonly advice: ReadonlyMap<string, Advice>;
  readonly questions: ReadonlyMap<string, Question>;
}

/** The readable half of a catalog, loaded only by commands that show it. Keys are ids. */
export interface CatalogDetails {
  readonly skills: ReadonlyMap<string, SkillDetails>;
  readonly projects: ReadonlyMap<string, ProjectDetails>;
  readonly roles: ReadonlyMap<string, RoleDetails>;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Titles of areas by id. */
  readonly areas: ReadonlyMap<string, string>;
  readonly about: About;
}
