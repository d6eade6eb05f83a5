import path from "node:path";
import type { Context } from "../../context.ts";
import type { Draft } from "../../import/draft.ts";
import { type ExistingSkill, likenesses } from "../../import/role/existing.ts";
import { asKey, isSameSource, readMemory } from "../../import/role/memory.ts";
import { type PlacedSkill, type PlacedStage, placeDraft } from "../../import/role/place.ts";
import { type Catalog, type CatalogDetails, meanHours } from "../../planner/index.ts";
import { cannot } from "../../shared/errors.ts";
import { putSchema } from "../shared/files/put-schema.ts";
import type { ImportOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Target } from "./target.ts";
import { toldOf } from "./told.ts";

export interface Putting {
  readonly options: ImportOptions;
  readonly draft: Draft;
  readonly target: Target;
  /** What was read, and from where. */
  readonly origin: string;
  readonly catalog: Catalog;
  readonly details: CatalogDetails;
}

export interface Put {
  readonly text: string;
  readonly outcome: Omit<Outcome, "problems">;
}

/** Writes the role's file, or adds to that of an earlier import what its source has new. */
export async function putRole(putting: Putting, ctx: Context): Promise<Put> {
  const { target } = putting;
  return target.before === undefined ? putNew(putting, ctx) : putMore(putting, target.before, ctx);
}

async function putNew({ options, draft, target, origin, catalog, details }: Putting, ctx: Context): Promise<Put> {
  const { writeRole } = await import("../../import/role/write-role.ts");
  const likenessOf = likenesses(existingIn(catalog, details, new Set()));
  const uses = await usesOf(options, draft, likenessOf, ctx);
  const stages = placeDraft(draft, { role: target.id, taken: idsIn(catalog), likenessOf, uses });
  const { file } = target;
  const folder = file === undefined ? undefined : path.dirname(file);
  const hasSchema =
    folder !== undefined &&
    (target.isOwn || (await ctx.readFile(path.join(folder, ".schemas", "role.json"))) !== undefined);
  const text = writeRole({
    id: target.id,
    title: target.title,
    ...(draft.summary !== undefined && { summary: draft.summary }),
    terms: draft.terms,
    origin,
    stages,
    hasSchema,
    defaultHours: options.defaultHours,
  });
  if (file !== undefined) await ctx.createFile(file, text);
  if (folder !== undefined && target.isOwn) await putSchema(folder, "role", ctx);
  const all = stages.flatMap((stage) => stage.skills);
  return { text, outcome: outcomeOf(draft, target, stages, { state: "new", added: all, removed: [], gone: [] }) };
}

async function putMore(putting: Putting, before: string, ctx: Context): Promise<Put> {
  const { options, draft, target, catalog, details } = putting;
  const { addToRole, readRoleNow } = await import("../../import/role/add-to-role.ts");
  const file = target.file ?? "";
  const memory = readMemory(before);
  if (memory === undefined) {
    throw cannot(
      "file-there",
      `"${file}" is there already, and from no import.`,
      "Give another name: --id ID, or -o FILE.",
    );
  }
  const keys = new Set(draft.stages.flatMap((stage) => stage.skills.map((one) => asKey(one.key))));
  if (!isSameSource(memory, keys)) {
    throw cannot("another-source", `"${file}" came from another source.`, "Give another name: --id ID, or -o FILE.");
  }
  const now = readRoleNow(before);
  if (!now.ok)
    throw cannot(
      "broken-roadmap",
      `"${file}" cannot be added to: ${now.error}`,
      `Mend it first: career-roadmap validate ${file}`,
    );
  const likenessOf = likenesses(existingIn(catalog, details, now.value.defined));
  const uses = await usesOf({ ...options, json: true }, draft, likenessOf, ctx);
  const stages = placeDraft(draft, {
    role: target.id,
    taken: [...idsIn(catalog)].filter((id) => !now.value.defined.has(id)),
    likenessOf,
    uses,
    before: { memory, titles: now.value.titles, stages: now.value.stages },
  });
  const { text, added, removed, gone } = addToRole(now.value, memory, stages, options.defaultHours);
  if (text !== undefined) await ctx.writeFile(file, text);
  const state = text === undefined ? "unchanged" : "added";
  return { text: text ?? before, outcome: outcomeOf(draft, target, stages, { state, added, removed, gone }) };
}

function outcomeOf(
  draft: Draft,
  { id, title, file }: Target,
  stages: readonly PlacedStage[],
  { added, ...rest }: Pick<Outcome, "state" | "removed" | "gone"> & { readonly added: readonly PlacedSkill[] },
): Omit<Outcome, "problems"> {
  return { id, title, file, ...rest, added: added.map((one) => one.id), ...toldOf(draft, stages, added) };
}

function* idsIn(catalog: Catalog): Generator<string> {
  yield* catalog.skills.keys();
  for (const role of catalog.roles.values()) {
    yield role.id;
    for (const project of role.projects) yield project.id;
  }
}

function existingIn(catalog: Catalog, details: CatalogDetails, own: ReadonlySet<string>): ExistingSkill[] {
  return [...catalog.skills.values()]
    .filter((one) => !own.has(one.id))
    .map(({ id, title, hours }) => ({
      id,
      title,
      terms: details.skills.get(id)?.terms ?? [],
      hours: Math.round(meanHours(hours)),
    }));
}

/** The skills that are there already and are to be taken: as the flag says, else as somebody ticks them. */
async function usesOf(
  { use, json }: ImportOptions,
  draft: Draft,
  likenessOf: ReturnType<typeof likenesses>,
  ctx: Context,
): Promise<ReadonlySet<string>> {
  const found = new Map(
    draft.stages.flatMap((stage) =>
      stage.skills.flatMap((skill) => {
        const like = likenessOf(skill);
        return like === undefined ? [] : [[like.skill.id, { ...like, imported: skill.title }] as const];
      }),
    ),
  );
  const isAll = use.includes("all");
  const wrong = use.find((id) => !isAll && !found.has(id));
  if (wrong !== undefined) {
    const fix =
      found.size === 0
        ? "Leave --use out."
        : `There ${found.size === 1 ? "is" : "are"} ${[...found.keys()].join(", ")}.`;
    throw cannot("nothing-like-it", `No skill of the file is like "${wrong}".`, fix);
  }
  if (use.length > 0) return new Set(isAll ? found.keys() : use);
  const { prompter } = ctx;
  if (prompter === undefined || json || found.size === 0) return new Set();
  const options = [...found].map(([id, { skill, imported }]) => ({
    value: id,
    label: `${imported}  is  ${skill.title} ${id}, ${skill.hours} h`,
  }));
  return new Set(
    await prompter.tick("Which of these are skills that are there already, and to be taken?", options, new Set()),
  );
}
