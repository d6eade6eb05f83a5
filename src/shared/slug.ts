const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that commands use for themselves; no role, skill or project may take one as its id. */
export const RESERVED_IDS: readonly string[] = ["resources", "about"];

/** Whether the text is an id as the roadmap format has it: kebab-case, lower-case ASCII letters and digits. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The text as a slug: letters and digits kept in lower case, all else a hyphen. "" when nothing is left. */
export function slugify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
