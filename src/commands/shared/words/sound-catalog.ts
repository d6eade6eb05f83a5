import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import { CliError } from "../../../shared/errors.ts";

/** The catalog, or why there is none: some commands must not wait until a person has mended their YAML. */
export async function catalogIfSound(ctx: Context): Promise<Catalog | CliError> {
  try {
    return await ctx.catalog();
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
}
