export function all<Kind extends Element = HTMLElement>(selector: string, root: ParentNode = document): Kind[] {
  return [...root.querySelectorAll<Kind>(selector)];
}

/** Expects that the page has it. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** Tells screen readers, and nobody else. */
export function say(text: string): void {
  byId("said").textContent = text;
}

/** The place of the step that an element stands for; undefined for any other element. */
export function placeOf(element: Element | null, name: "s" | "row" = "s"): number | undefined {
  const value = (element as HTMLElement | null)?.dataset?.[name];
  return value === undefined ? undefined : Number(value);
}
