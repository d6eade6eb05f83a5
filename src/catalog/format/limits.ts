import type { ResourceKind } from "../../planner/types.ts";

/** What values may be: the reader, the schemas and help all have it from here. */
export const MOST_HOURS = 2000;
export const MOST_WEEKS = 260;

export const LEVEL_WORDS = ["beginner", "intermediate", "advanced"] as const;
export const COST_WORDS = ["free", "freemium", "paid"] as const;
export const RANK_WORDS = ["core", "further", "optional"] as const;
export const ROLE_KINDS = ["new", "changed"] as const;
export const PROJECT_KINDS = ["app", "competition", "writing", "open-source", "publish", "other"] as const;
export const RESOURCE_KINDS: readonly ResourceKind[] = [
  ...(["course", "book", "docs", "tutorial", "practice", "paper", "video", "community", "standard"] as const),
  "certification",
];
export const PLACE_KINDS = ["platform", "community", "university"] as const;

/** What a document on one's own disk may be: opening it must never start a program. */
export const DOCUMENT_ENDINGS = ["pdf", "html", "htm", "txt", "md", "png", "jpg", "jpeg", "gif", "webp"] as const;

export const SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
export const ADDRESS_PATTERN = "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$";
export const DATE_PATTERN = "^\\d{4}-\\d{2}-\\d{2}$";
export const SPAN_PATTERN = "^[1-9]\\d{0,3} (day|week|month|year)s?$";
export const ISBN_PATTERN = "^(97[89][- ]?)?(\\d[- ]?){9}[\\dXx]$";
/** Relative, with slashes, down from the file's own folder. */
export const PATH_PATTERN = `^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\\\:]+\\.(${DOCUMENT_ENDINGS.join("|")})$`;
