import { CHECKLIST_DOCUMENT } from "../commands/checklist/schema.ts";
import { COMPARE } from "../commands/compare/schema.ts";
import { DOCTOR } from "../commands/doctor/schema.ts";
import { CODES, EXPLAIN } from "../commands/explain/schema.ts";
import { GAP } from "../commands/gap/schema.ts";
import { GRAPH } from "../commands/graph/schema.ts";
import { IMPORT } from "../commands/import/schema.ts";
import { IMPORT_TICKS, TICKS } from "../commands/import-ticks/schema.ts";
import { MATCH } from "../commands/match/schema.ts";
import { NEW } from "../commands/new/schema.ts";
import { NEXT } from "../commands/next/schema.ts";
import { PLAN } from "../commands/plan/schema.ts";
import { PROMPT } from "../commands/prompt/schema.ts";
import { ROLES, WELCOME } from "../commands/roles/schema.ts";
import { SCHEMAS } from "../commands/schema/schema.ts";
import { SEARCH } from "../commands/search/schema.ts";
import { FAQ, LEARN, PORTFOLIO, SKILL_RESOURCES } from "../commands/shared/about/schema.ts";
import { CONFIG, INIT } from "../commands/shared/profile/schema.ts";
import { CHANGE, HISTORY, OPEN, PAGE, WEEKS } from "../commands/shared/recording/schema.ts";
import type { DocumentKind } from "../commands/shared/schema/document.ts";
import { ERROR, VALIDATE } from "../commands/shared/schema/failures.ts";
import { SHOW, SOURCE } from "../commands/show/schema.ts";
import { SKILLS } from "../commands/skills/schema.ts";
import { SINCE, STATUS } from "../commands/status/schema.ts";
import { WHY } from "../commands/why/schema.ts";
import { SEVERAL } from "./several.ts";

/** Every document that `--json` prints. A new one is defined in a file of this folder and named here. */
export const DOCUMENTS: readonly DocumentKind[] = [
  ...[PLAN, NEXT, STATUS, SINCE, CHECKLIST_DOCUMENT, CHANGE, HISTORY, WEEKS, OPEN, PAGE, PROMPT],
  ...[ROLES, SHOW, SOURCE, SEARCH, SKILLS, WHY, LEARN, SKILL_RESOURCES, PORTFOLIO, FAQ],
  ...[GAP, MATCH, COMPARE, GRAPH, IMPORT_TICKS, TICKS],
  ...[INIT, CONFIG, DOCTOR, VALIDATE, EXPLAIN, CODES, NEW, IMPORT, SCHEMAS, SEVERAL, ERROR, WELCOME],
];
