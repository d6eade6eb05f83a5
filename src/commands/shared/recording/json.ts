import type { Plan } from "../../../planner/index.ts";
import type { ProgressEvent } from "../../../progress/events.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { towardsJson } from "../plan/milestone.ts";
import type { ReachedMilestone } from "./view.ts";

interface Change {
  readonly events: readonly ProgressEvent[];
  readonly after: Plan | undefined;
  readonly unblocked: readonly string[];
  readonly reached: readonly ReachedMilestone[];
}

/** What a verb recorded, as scripts get it: `career-roadmap/change@1`. */
export function changeJson({ events, after, unblocked, reached }: Change): JsonDocument {
  return {
    schema: "career-roadmap/change@1",
    changes: events,
    role: after?.roles[0] ?? null,
    percent: after?.percent ?? null,
    milestone: after === undefined ? null : towardsJson(after),
    reached: reached.map(({ terms: _, ...milestone }) => milestone),
    unblocked,
  };
}
