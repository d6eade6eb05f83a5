import * as v from "valibot";
import { LEFT_FIELDS, RANGE } from "../shared/schema/amounts.ts";
import { CHECKLIST } from "../shared/schema/checklist-item.ts";
import { document } from "../shared/schema/document.ts";
import { MARKET } from "../shared/schema/market.ts";
import { OWN_PROGRESS } from "../shared/schema/own-progress.ts";
import { PROJECT } from "../shared/schema/project.ts";
import { requirements } from "../shared/schema/requirement.ts";
import { level, NAMED_RESOURCE_FIELDS, RESOURCE } from "../shared/schema/resource.ts";
import { roleKind } from "../shared/schema/role-kind.ts";
import { count, date, hours, known, list, orNull, slug, slugs, text, texts } from "../shared/schema/values.ts";

const NOT_SAID = "null when the roadmap does not say.";

const SKILL = v.looseObject({
  id: slug("Of the skill."),
  title: text("For people."),
  area: slug("Id of the area it belongs to."),
  why: orNull(text("Why it is worth learning."), NOT_SAID),
  level: level(),
  hours: RANGE,
  estimated: v.pipe(v.boolean(), v.description("Whether somebody estimated the hours of this skill.")),
  by: orNull(date("By when it is to be done."), NOT_SAID),
  renew: orNull(text("How long it holds once it is done, as 24 months."), NOT_SAID),
  requires: requirements("What it takes."),
  checklist: CHECKLIST,
  tools: texts("What it is done with."),
  terms: texts("Other words an advert or a CV uses for it."),
  formerly: slugs("Ids it once had."),
  resources: list(RESOURCE, "Where to learn it, best first."),
  neededBy: slugs("Ids of the skills and projects that require it."),
  roles: slugs("Ids of the roles that name it."),
  progress: OWN_PROGRESS,
});

const STAGE = v.looseObject({
  id: slug("Unique in its role."),
  title: text("For people."),
  goal: orNull(text("What one can do after it."), NOT_SAID),
  opens: orNull(text("What one can apply for once its core is done."), NOT_SAID),
  skills: requirements("Its core: nobody is hired without it."),
  further: requirements("What the job asks for and can come later."),
  optional: requirements("What it offers."),
});

const ROLE = v.looseObject({
  id: slug("Of the role."),
  title: text("For people."),
  kind: roleKind(),
  summary: orNull(text("The role in a sentence."), NOT_SAID),
  change: orNull(text("How ML changes the job."), NOT_SAID),
  assumes: slugs("What somebody in this job knows already. It is known only to those who say that they have the job."),
  terms: texts("What adverts call the job."),
  market: MARKET,
  alsoAsked: list(
    v.looseObject({ word: text("As adverts have it."), why: text("Why it is not taught, and when to learn it.") }),
    "Words of adverts that are known and not taught.",
  ),
  formerly: slugs("Ids it once had."),
  stages: list(STAGE, "In the author's order."),
  projects: list(PROJECT, "In the author's order."),
  yours: v.pipe(
    v.looseObject({
      ...LEFT_FIELDS,
    }),
    v.description("What it takes you, as `roles` tells it."),
  ),
  fromNothing: v.pipe(
    v.looseObject({ hours: hours("In all."), coreHours: hours("To the day one can apply.") }),
    v.description("What it takes somebody who knows nothing."),
  ),
  why: list(
    v.looseObject({ id: slug("Of the point."), title: text("In a few words."), text: text("In full.") }),
    "Why it matters.",
  ),
});

const AREA_SHOWN = v.looseObject({
  id: slug("Of the area."),
  title: text("For people."),
  skills: list(
    v.looseObject({ id: slug("Of the skill."), title: text("For people."), hours: hours("Expected effort.") }),
    "Its skills.",
  ),
});
const RESOURCE_SHOWN = v.looseObject({ ...NAMED_RESOURCE_FIELDS, skills: slugs("Ids of the skills that name it.") });
const kindIs = (kind: string) => v.pipe(v.literal(kind), v.description("What it is, and the name of its field."));

export const SHOW = document(
  "show@1",
  "Show",
  "A role, skill, project, area or resource in full, under the name of its kind: `show ID --json`.",
  { kind: kindIs("role"), role: ROLE },
  { kind: kindIs("skill"), skill: SKILL },
  { kind: kindIs("project"), project: PROJECT },
  { kind: kindIs("area"), area: AREA_SHOWN },
  { kind: kindIs("resource"), resource: RESOURCE_SHOWN },
);

export const SOURCE = document("source@1", "Source", "Where each part of it is written: `show ID --source --json`.", {
  id: slug("Of the role, skill or project."),
  parts: list(
    v.looseObject({
      part: text("What of it: its kind, a changed key, a stage, a skill or project that it lists."),
      file: text("Its path."),
      line: count("From 1."),
      from: known(["built-in", "own"], "Whose file it is:"),
    }),
    "In the order of the files.",
  ),
});
