import { FAQ, LEARN, PORTFOLIO, SKILL_RESOURCES } from "./about.ts";
import { CHECKLIST_DOCUMENT } from "./checklist.ts";
import { COMPARE } from "./compare.ts";
import { DOCTOR } from "./doctor.ts";
import type { DocumentKind } from "./document.ts";
import { ERROR, VALIDATE } from "./failures.ts";
import { GAP } from "./gap.ts";
import { GRAPH } from "./graph.ts";
import { MATCH } from "./match.ts";
import { NEXT } from "./next.ts";
import { PLAN } from "./plan.ts";
import { CONFIG, INIT } from "./profile.ts";
import { CHANGE, HISTORY, OPEN } from "./progress.ts";
import { PROMPT } from "./prompt.ts";
import { ROLES, WELCOME } from "./roles.ts";
import { SCHEMAS } from "./schemas.ts";
import { SHOW } from "./show.ts";
import { STATUS } from "./status.ts";
import { WHY } from "./why.ts";

/** Every document that `--json` prints. A new one is defined in a file of this folder and named here. */
export const DOCUMENTS: readonly DocumentKind[] = [
  ...[PLAN, NEXT, STATUS, CHECKLIST_DOCUMENT, CHANGE, HISTORY, OPEN, PROMPT],
  ...[ROLES, SHOW, WHY, LEARN, SKILL_RESOURCES, PORTFOLIO, FAQ],
  ...[GAP, MATCH, COMPARE, GRAPH],
  ...[INIT, CONFIG, DOCTOR, VALIDATE, SCHEMAS, ERROR, WELCOME],
];
