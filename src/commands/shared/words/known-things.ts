import type { Catalog } from "../../../planner/index.ts";
import { findId } from "../../../shared/find-id.ts";
import { stepIds } from "../flags/flags.ts";
import { stepNamed } from "./targets.ts";

/** What `--know` names: skills and projects, and items of their checklists. */
export interface KnownThings {
  readonly ids: readonly string[];
  readonly items: readonly { readonly id: string; readonly key: string }[];
}

/** Parts words into skills and projects, and items as ID/KEY. Throws at the first word that names nothing. */
export function knownThings(words: readonly string[], catalog: Catalog): KnownThings {
  const items = words.filter((word) => word.includes("/")).map((word) => itemOf(word, catalog));
  return {
    ids: stepIds(
      words.filter((word) => !word.includes("/")),
      catalog,
    ),
    items,
  };
}

function itemOf(word: string, catalog: Catalog): KnownThings["items"][number] {
  const slash = word.indexOf("/");
  const [id = ""] = stepIds([word.slice(0, slash)], catalog);
  const found = findId(word.slice(slash + 1), stepNamed(id, catalog).item.items, `item of "${id}"`);
  if (!found.ok) throw found.error;
  return { id, key: found.value };
}
