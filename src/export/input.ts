import type { CatalogDetails, Plan } from "../planner/index.ts";

/** All that a plan in another format is made from: values alone, so that the same input gives the same bytes. */
export interface ExportInput {
  readonly plan: Plan;
  /** What people read about the plan's steps. */
  readonly details: Pick<CatalogDetails, "skills" | "projects" | "areas">;
  /** Titles of the roles, skills and projects that the plan names, known ones included, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What adverts call the job, by role. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Keys of the ticked checklist items, and resources looked through, by step. */
  readonly ticked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Texts of the package that a format carries along, by their file's name: the script and styles of the page. */
export type Shipped = (file: string) => string;
