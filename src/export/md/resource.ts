import type { Resource } from "../../planner/index.ts";
import { hoursText } from "../../render/numbers.ts";
import { link, task, words } from "./words.ts";

type Text = (content: string) => string;

/** Where to learn something: a line each, to be ticked where it can be. "" for nothing. */
export function resourceLines(
  id: string,
  resources: readonly Resource[],
  isTicked: (key: string) => boolean,
  text: Text,
): string {
  return resources
    .map((resource) => {
      const shown = resourceWords(resource, text);
      return resource.id === undefined ? `- ${shown}\n` : task(isTicked(resource.id), shown, id, resource.id);
    })
    .join("");
}

/** `[Learn PyTorch](https://…), part 1 (course, free, 6 h)` */
export function resourceWords({ title, url, part, kind, cost, hours, ...other }: Resource, text: Text): string {
  const facts = [kind, cost, hours === undefined ? undefined : hoursText(hours)].filter((fact) => fact !== undefined);
  const what = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const name = url === undefined ? words(text([title, ...placesOf(other)].join(", "))) : link(text(title), text(url));
  return `${name}${part === undefined ? "" : `, ${words(text(part))}`}${what}`;
}

/** Where it is, when that is no address: a book's number, a person or place. */
function placesOf({ where, isbn }: Pick<Resource, "where" | "isbn">): string[] {
  return [where, isbn === undefined ? undefined : `ISBN ${isbn}`].filter((place) => place !== undefined);
}
