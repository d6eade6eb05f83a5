import { cannot } from "../../shared/errors.ts";
import type { Doubt, Draft, DraftSkill, DraftStage } from "../draft.ts";
import { sameBy } from "../text/clean.ts";
import type { Likeness } from "./existing.ts";
import { Ids } from "./ids.ts";
import { asKey, type Memory } from "./memory.ts";

/** A skill with its place in the role. */
export interface PlacedSkill {
  readonly id: string;
  readonly skill: DraftSkill;
  readonly likeness?: Likeness;
  /** Whether the role takes the skill that there is already, and defines none. */
  readonly isUsed: boolean;
  readonly requires: readonly string[];
  readonly doubts: readonly Doubt[];
}

export interface PlacedStage {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly doubts: readonly Doubt[];
  readonly skills: readonly PlacedSkill[];
}

export interface Placing {
  readonly role: string;
  /** Ids of roles, skills and projects that are defined elsewhere. */
  readonly taken: Iterable<string>;
  /** What an imported skill may be of what there is. */
  readonly likenessOf: (skill: Pick<DraftSkill, "title">) => Likeness | undefined;
  /** Ids of those that are to be taken. */
  readonly uses: ReadonlySet<string>;
  /** Of an earlier import into the same file, with the ids that the file defines. */
  readonly before?: {
    readonly memory: Memory;
    readonly titles: ReadonlyMap<string, string>;
    /** Ids of its stages by their titles. */
    readonly stages: ReadonlyMap<string, string>;
  };
}

const MOST_SKILLS = 2000;
const MOST_GUESSES = 2000;
const SHORTEST_GUESS = 4;

/** Gives every stage and skill its id, that of an earlier import where there was one, and finds what comes before what. */
export function placeDraft(draft: Draft, placing: Placing): PlacedStage[] {
  const stages = distinct(draft.stages);
  const many = stages.reduce((sum, stage) => sum + stage.skills.length, 0);
  if (many > MOST_SKILLS)
    throw cannot("too-large", `It holds ${many} skills.`, `Import at most ${MOST_SKILLS}; cut it down first.`);
  const { before, role } = placing;
  const owned = before === undefined ? [] : [...before.memory.skills.values(), ...before.titles.values()];
  const ids = new Ids([role, ...placing.taken, ...owned]);
  const stageIds = new Ids([...(before?.memory.stages.values() ?? []), ...(before?.stages.values() ?? [])]);
  const used = new Set<string>();
  let number = 0;
  const placed = stages.map((stage) => {
    const id =
      before?.memory.stages.get(asKey(stage.key)) ??
      before?.stages.get(sameBy(stage.title)) ??
      stageIds.take(stage.title, [], "stage");
    const skills = stage.skills.map((skill): PlacedSkill => {
      number += 1;
      const likeness = placing.likenessOf(skill);
      const kept = before?.memory.skills.get(asKey(skill.key)) ?? before?.titles.get(sameBy(skill.title));
      const isUsed =
        kept === undefined &&
        likeness !== undefined &&
        placing.uses.has(likeness.skill.id) &&
        !used.has(likeness.skill.id);
      if (isUsed) used.add(likeness.skill.id);
      const own = () => ids.take(skill.title, [stage.title === skill.title ? role : id, role], `${role}-${number}`);
      return {
        id: kept ?? (isUsed ? likeness.skill.id : own()),
        skill,
        ...(likeness !== undefined && { likeness }),
        isUsed,
        requires: [],
        doubts: skill.doubts,
      };
    });
    return { id, key: stage.key, title: stage.title, doubts: stage.doubts, skills };
  });
  return withRequires(placed, placing);
}

/** Without a skill that stands twice in a stage, and with keys and titles that tell skills apart. */
function distinct(stages: readonly DraftStage[]): DraftStage[] {
  const times = new Map<string, number>();
  for (const { skills } of stages) {
    for (const title of new Set(skills.map((one) => sameBy(one.title)))) times.set(title, (times.get(title) ?? 0) + 1);
  }
  const keys = new Set<string>();
  const stageKeys = new Set<string>();
  const titles = new Set<string>();
  return stages.map((stage) => {
    let own = asKey(stage.key);
    for (let at = 2; stageKeys.has(own); at++) own = asKey(`${at} / ${stage.key}`);
    stageKeys.add(own);
    let title = stage.title;
    for (let at = 2; titles.has(title.toLowerCase()); at++) title = `${stage.title} (${at})`;
    titles.add(title.toLowerCase());
    const seen = new Set<string>();
    const skills = stage.skills.flatMap((skill) => {
      const name = sameBy(skill.title);
      if (seen.has(name)) return [];
      seen.add(name);
      const isTwice = (times.get(name) ?? 0) > 1 && name !== sameBy(stage.title);
      let key = asKey(skill.key);
      if (keys.has(key)) key = asKey(`${stage.key} / ${skill.key}`);
      for (let at = 2; keys.has(key); at++) key = asKey(`${stage.key} / ${at} / ${skill.key}`);
      keys.add(key);
      if (!isTwice) return [{ ...skill, key }];
      const doubt = {
        about: "titles that stand in several stages",
        text: "a skill of the same title stands in another stage",
      };
      return [{ ...skill, key, title: `${title}: ${skill.title}`, doubts: [...skill.doubts, doubt] }];
    });
    return { ...stage, key: own, title, skills };
  });
}

/** What comes before each skill, found by key, then by title, then by words of a title, which is a guess. */
function withRequires(stages: readonly PlacedStage[], placing: Placing): PlacedStage[] {
  const all = stages.flatMap((stage) => stage.skills);
  const byKey = new Map(all.map((one) => [one.skill.key, one]));
  const byTitle = new Map(all.map((one) => [sameBy(one.skill.title), one]));
  const byWords = guesser(all);
  const needs = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to || (needs.get(from) ?? []).some((one) => !seen.has(one) && reaches(one, to, seen.add(one)));
  const solve = (one: PlacedSkill): PlacedSkill => {
    const doubts = [...one.doubts];
    const requires: string[] = [];
    for (const word of one.skill.requires) {
      const exact = byKey.get(word) ?? byTitle.get(sameBy(word));
      const found = exact ?? byWords(word, one);
      if (found === undefined) {
        const like = placing.likenessOf({ title: word });
        if (like !== undefined && placing.uses.has(like.skill.id)) requires.push(like.skill.id);
        else doubts.push(notFound(word, like));
      } else if (found === one || requires.includes(found.id)) {
        // It says nothing new.
      } else if (reaches(found.id, one.id)) {
        doubts.push({
          about: "prerequisites that would close a circle, left out",
          text: `"${word}" needs this one itself`,
        });
      } else {
        requires.push(found.id);
        needs.set(one.id, requires);
        if (exact === undefined) {
          doubts.push({
            about: "prerequisites that were guessed from words",
            text: `"${word}" was taken for ${found.id}`,
          });
        }
      }
    }
    return { ...one, requires, doubts };
  };
  return stages.map((stage) => ({ ...stage, skills: stage.skills.map(solve) }));
}

/** Finds the one skill whose title holds some words; only so often, since each look goes through all. */
function guesser(all: readonly PlacedSkill[]): (word: string, self: PlacedSkill) => PlacedSkill | undefined {
  const titles = all.map((one) => ({ one, words: ` ${sameBy(one.skill.title)} ` }));
  const known = new Map<string, readonly PlacedSkill[]>();
  return (word, self) => {
    const words = sameBy(word);
    if (words.length < SHORTEST_GUESS) return undefined;
    if (!known.has(words) && known.size < MOST_GUESSES) {
      known.set(
        words,
        titles.filter((title) => title.words.includes(` ${words} `)).map(({ one }) => one),
      );
    }
    const found = (known.get(words) ?? []).filter((one) => one !== self);
    return found.length === 1 ? found[0] : undefined;
  };
}

function notFound(word: string, like: Likeness | undefined): Doubt {
  const about = "prerequisites that no skill of it is called";
  const hint = like === undefined ? "" : `; perhaps the skill ${like.skill.id}`;
  return { about, text: `its source names "${word}" as a prerequisite${hint}` };
}
