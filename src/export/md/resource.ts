import type { Resource } from "../../planner/index.ts";
import { hoursText } from "../../render/numbers.ts";
import { placeOf } from "../place-of.ts";
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
export function resourceWords(resource: Resource, text: Text): string {
  const { title, url, part, kind, cost, hours } = resource;
  const facts = [kind, cost, hours === undefined ? undefined : hoursText(hours)].filter((fact) => fact !== undefined);
  const what = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const at = placeOf(resource);
  const name = url !== undefined ? link(text(title), text(url)) : words(text(at === "" ? title : `${title}: ${at}`));
  return `${name}${part === undefined ? "" : `, ${words(text(part))}`}${what}`;
}
