import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { foundAt } from "../../render/found-at.ts";
import { renderJson } from "../../render/json.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { type Person, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { exportPlan } from "../shared/plan/export.ts";
import { openPage } from "../shared/plan/open-page.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { currentStep } from "../shared/words/current-step.ts";
import { pickStep } from "../shared/words/pick-step.ts";

export interface OpenOptions {
  readonly id?: string;
  readonly role?: string;
  /** Not a resource, but the page of a role's plan. */
  readonly page?: boolean;
  readonly json: boolean;
}

export function openCommand(ctx: Context, run = runOpen): Command {
  return new Command("open")
    .description(
      "Open the first resource of a skill that you have not ticked, or your plan as a page; print its address without a display",
    )
    .argument("[id]", "a skill; left out, the step in progress that you touched last")
    .option("--role <id>", "the role whose steps are offered, or whose plan is meant")
    .option("--page", "open your plan as a page instead", false)
    .action((id: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<OpenOptions>(), ...(id === undefined ? {} : { id }) }, ctx),
    );
}

/** The address is the answer and always printed, so that a script or a screen without a browser has it too. */
export async function runOpen(options: OpenOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  if (options.page === true) return openPlan(options, catalog, person, ctx);
  const id =
    options.id ??
    (await currentStep(catalog, ctx)) ??
    (await pickStep("open", ["in-progress", "ready"], options.role, catalog, person, ctx));
  const resources = (await ctx.details([id])).skills.get(id)?.resources ?? [];
  const resource = firstOpenResource(resources, person.progress.subjects.get(id));
  if (resource === undefined) {
    throw cannot("no-resource", `"${id}" names no resource.`, `career-roadmap show ${id} says what it asks for.`);
  }
  const { title, url, file } = resource;
  const opened =
    url !== undefined ? await ctx.openAddress(url) : file !== undefined ? await ctx.openDocument(file) : false;
  const what = { id, resource: resource.id ?? null, title, url: url ?? null, file: file ?? null, opened };
  const answer = { schema: "career-roadmap/open@1", ...what };
  ctx.out(options.json ? renderJson(answer, ctx.theme) : `${foundAt(resource, ctx.theme)}\n`);
  const tick = resource.id === undefined ? "" : ` When you are through: career-roadmap done ${id}/${resource.id}`;
  ctx.note(
    `${opened ? "Opened" : url === undefined && file === undefined ? "It is not on the web:" : "Open it yourself:"} ${ctx.errTheme.text(title)}.${tick}\n`,
  );
}

/** The plan as `plan` makes it, as a page in the cache folder. */
async function openPlan(options: OpenOptions, catalog: Catalog, person: Person, ctx: Context): Promise<void> {
  if (options.id !== undefined) {
    const message = `--page opens the page of a whole plan, and "${options.id}" is a step.`;
    throw usage("page-of-step", message, "Leave one of them out; --role names the role.");
  }
  const role = await roleOrAsk(options.role, catalog, person, ctx, "career-roadmap open --page --role ROLE");
  const request = planRequest([role], {}, catalog, person, ctx);
  const plan = { plan: planOrThrow(catalog, request), off: request.off, study: [] };
  const { url, opened } = await openPage(await exportPlan("html", plan, catalog, person, ctx), undefined, ctx);
  const title = catalog.roles.get(role)?.title ?? role;
  const answer = { schema: "career-roadmap/page@1", id: role, title, url, opened };
  ctx.out(options.json ? renderJson(answer, ctx.theme) : `${ctx.theme.link(url)}\n`);
  ctx.note(`${opened ? "Opened" : "Open it yourself:"} the plan to ${ctx.errTheme.text(title)} as a page.\n`);
}
