import { cannot } from "../../shared/errors.ts";
import { type Doubt, type Draft, type DraftSkill, type DraftStage, draftSkill } from "../draft.ts";
import { Findings } from "../findings.ts";
import { type Belonging, belongings, type Reason } from "./belong.ts";
import { byPlace, isInside } from "./box.ts";
import { levelIn, meaningOf } from "./legend.ts";
import { inOrder } from "./order.ts";
import { type Picture, readPicture, type Shape } from "./picture.ts";

const SKILLS = ["subtopic", "todo", "checklist"];
const MOST_JOINED = 3;
const GUESSED: Readonly<Partial<Record<Reason, Doubt>>> = {
  touching: {
    about: "skills that stand where they do since their boxes touch",
    text: "its box only touches this topic",
  },
  distance: {
    about: "skills that stand where they do since it is the nearest topic",
    text: "this is only the nearest topic",
  },
};
/** Kinds of nodes that draw, lead elsewhere or talk, as people call many of them. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  vertical: "drawn lines",
  horizontal: "drawn lines",
  paragraph: "paragraphs",
  button: "buttons",
  label: "labels",
  resourceButton: "buttons that lead to resources",
  linksgroup: "groups of links",
  legend: "legends",
};

/** A roadmap of roadmap.sh: topics are stages, subtopics their skills. A topic by itself is a skill as well. */
export function readRoadmapSh(value: unknown): Draft {
  const picture = readPicture(value);
  const findings = new Findings();
  const topics = inOrder(
    picture.shapes.filter((one) => one.type === "topic" && one.label !== ""),
    picture.lines,
  );
  const subtopics = picture.shapes
    .filter((one) => SKILLS.includes(one.type) && (one.label !== "" || one.items.length > 0))
    .sort(byPlace);
  const home = belongings(subtopics, topics, picture);
  const stages = topics.length > 0 ? stagesOf(topics, subtopics, home, picture) : withoutTopics(subtopics, picture);
  if (stages.length === 0) {
    throw cannot("nothing-found", "The roadmap has no topics.", "Download it again from its own page.");
  }
  const titles = new Set(stages.flatMap((stage) => stage.skills.map((one) => one.title)));
  leaveOut(
    { ...picture, shapes: picture.shapes.filter((one) => one.type !== "label" || !titles.has(one.label)) },
    findings,
  );
  if (picture.dangling > 0) findings.drop("edges with an end that leads nowhere", "", picture.dangling);
  findings.note("Topics are stages and subtopics their skills; solid edges gave the order, and are no prerequisites.");
  const title = picture.shapes.find((one) => one.type === "title")?.label;
  return {
    format: "a roadmap of roadmap.sh",
    ...(title && { title }),
    terms: [],
    stages,
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function stagesOf(
  topics: readonly Shape[],
  subtopics: readonly Shape[],
  home: ReadonlyMap<string, Belonging>,
  picture: Picture,
): DraftStage[] {
  const stages: DraftStage[] = [];
  let alone: Shape[] = [];
  const endAlone = (): void => {
    if (alone.length > 0) stages.push(stageOfAlone(alone));
    alone = [];
  };
  for (const topic of topics) {
    const own = subtopics.filter((one) => home.get(one.id)?.topic === topic.id);
    if (own.length === 0) {
      alone.push(topic);
      continue;
    }
    endAlone();
    const skills = own.map((one) => skillOf(one, picture, topic, GUESSED[home.get(one.id)?.reason ?? "line"]));
    stages.push({
      key: topic.id,
      title: topic.label,
      doubts: [],
      skills: ranked(withChoices(skills, own, topic), topic),
    });
  }
  endAlone();
  return stages;
}

/** Topics in a row without subtopics are the skills of one stage. */
function stageOfAlone(topics: readonly Shape[]): DraftStage {
  const names = topics.slice(0, MOST_JOINED).map((one) => one.label);
  const title = `${names.join(", ")}${topics.length > MOST_JOINED ? " and more" : ""}`;
  const about = {
    about: "stages named after the topics in them, which have no subtopics",
    text: "named after the topics in it",
  };
  const skills = topics.map((one) => ({ ...skillOf(one), key: one.id }));
  return { key: `stage ${topics[0]?.id}`, title, doubts: topics.length > 1 ? [about] : [], skills };
}

/** What a topic's own mark says holds for all that belongs to it. */
function ranked(skills: readonly DraftSkill[], topic: Shape): DraftSkill[] {
  const meaning = meaningOf(topic.legend);
  const rank = meaning === "further" || meaning === "optional" ? meaning : undefined;
  return skills.map((one) => (rank !== undefined && one.rank === "core" ? { ...one, rank } : one));
}

/** Where a roadmap has subtopics only. */
function withoutTopics(subtopics: readonly Shape[], picture: Picture): DraftStage[] {
  const skills = subtopics.map((one) => skillOf(one, picture));
  return skills.length === 0 ? [] : [{ key: "skills", title: "Skills", doubts: [], skills }];
}

function skillOf(shape: Shape, picture?: Picture, topic?: Shape, guess?: Doubt): DraftSkill {
  const meaning = meaningOf(shape.legend);
  const doubts: Doubt[] = guess === undefined ? [] : [guess];
  const level = levelIn(shape.legend);
  if (shape.legend !== "" && meaning === undefined && level === undefined) {
    doubts.push({ about: "marks whose meaning is not known", text: `marked as "${shape.legend}"` });
  }
  const title = shape.label || labelOver(shape, picture) || topic?.label || "Checklist";
  return draftSkill(title, {
    key: shape.id || title,
    rank: meaning === "further" || meaning === "optional" ? meaning : "core",
    checklist: shape.items,
    ...(level !== undefined && { level }),
    doubts,
  });
}

/** The label that stands over a list, in the same section. */
function labelOver(list: Shape, picture: Picture | undefined): string | undefined {
  const box = picture?.shapes.find((one) => one.type === "section" && isInside(list, one));
  const labels = picture?.shapes.filter(
    (one) => one.type === "label" && one.y <= list.y && (box === undefined ? list.y - one.y < 60 : isInside(one, box)),
  );
  return labels?.sort((a, b) => b.y - a.y)[0]?.label;
}

/** Alternatives stand with the one recommended thing of their topic; where there are several, they are optional. */
function withChoices(skills: readonly DraftSkill[], shapes: readonly Shape[], topic: Shape): DraftSkill[] {
  const meanings = shapes.map((one) => meaningOf(one.legend));
  const recommended = meanings.filter((one) => one === "recommended").length;
  return skills.map((skill, at) => {
    const isAlternative = meanings[at] === "alternative";
    if (recommended === 1 && meanings.includes("alternative") && (isAlternative || meanings[at] === "recommended")) {
      const doubt = { about: "choices made from marks", text: "one of several, as its mark says" };
      return { ...skill, choice: topic.id, doubts: [...skill.doubts, doubt] };
    }
    if (!isAlternative) return skill;
    const doubt = {
      about: "alternatives of which it is not plain to what",
      text: "an alternative, its mark says, not to what",
    };
    return { ...skill, rank: "optional", doubts: [...skill.doubts, doubt] };
  });
}

function leaveOut({ shapes }: Picture, findings: Findings): void {
  for (const { type, label, href } of shapes) {
    const what = LEFT_OUT[type];
    if (what === "drawn lines" || what === "legends") findings.drop(what);
    else if (what !== undefined) findings.drop(what, label || href);
    else if (!["topic", "title", "section", ...SKILLS].includes(type))
      findings.drop("nodes of other kinds", label || type);
  }
}
