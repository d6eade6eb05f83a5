import type { AssembledCatalog } from "../catalog/assemble.ts";
import { readBuiltinDetails, readBuiltinDetailsOf, readBuiltinGraph } from "../catalog/builtin.ts";
import type { CatalogParts } from "../catalog/parts.ts";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import type { Diagnostic } from "../shared/diagnostic.ts";
import { CliError } from "../shared/errors.ts";

/**
 * The catalog as commands get it. While a person has no roadmaps of their own, the compiled one is read, and of its
 * details only what is asked for; else everything is assembled, once.
 */
export function catalogReader(
  builtin: string,
  ownSources: () => Promise<readonly string[]>,
  onWarnings: (warnings: readonly Diagnostic[]) => void,
): Pick<Context, "catalog" | "details" | "check"> {
  let graph: Catalog | undefined;
  let assembled: Promise<CatalogParts> | undefined;
  const own = async (): Promise<CatalogParts | undefined> => {
    const sources = await ownSources();
    if (sources.length > 0) assembled ??= assemble(sources, builtin).then((read) => orThrow(read, onWarnings));
    return assembled;
  };
  return {
    catalog: async () => {
      const parts = await own();
      graph ??= parts?.catalog ?? readBuiltinGraph(builtin);
      return graph;
    },
    details: async (ids) => {
      const parts = await own();
      if (parts !== undefined) return parts.details;
      return ids === undefined ? readBuiltinDetails(builtin).details : readBuiltinDetailsOf(builtin, ids);
    },
    check: async (paths) => assemble(paths.length > 0 ? paths : await ownSources(), builtin),
  };
}

async function assemble(sources: readonly string[], builtin: string): Promise<AssembledCatalog> {
  const [{ readSource }, { assembleCatalog }] = await Promise.all([
    import("../catalog/load.ts"),
    import("../catalog/assemble.ts"),
  ]);
  const base = { catalog: readBuiltinGraph(builtin), ...readBuiltinDetails(builtin) };
  return assembleCatalog(base, await Promise.all(sources.map((source) => readSource(source))));
}

function orThrow(assembled: AssembledCatalog, onWarnings: (warnings: readonly Diagnostic[]) => void): CatalogParts {
  const errors = assembled.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) {
    if (assembled.diagnostics.length > 0) onWarnings(assembled.diagnostics);
    return assembled;
  }
  throw new CliError("cannot", "broken-roadmaps", "These roadmap files have errors, so nothing was done.", {
    diagnostics: errors,
    fix: "Mend them, then check with career-roadmap validate.",
  });
}
