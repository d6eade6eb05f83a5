/** What a prompt template can name, each with what it stands for. */
export const PROMPT_TOKENS = {
  role: "the title of your role",
  role_id: "its id",
  percent: "how much of it is done, like 42%",
  milestone: "how far it is to the next milestone, like 9 of 40 h to Foundations",
  next: "the step to take now",
  next_id: "its id",
  ready: "how many steps are ready",
  in_progress: "how many steps are in progress",
  steps_left: "how many steps are not done",
  hours_left: "hours left, like 312 h",
  date: "the likely finish",
  date_90: "the day by which 9 in 10 are done",
  week: "hours logged this week, like 3.5 h",
  streak: "days in a row with something recorded",
} as const;

export type PromptToken = keyof typeof PROMPT_TOKENS;

/** What the prompt says when nobody chose otherwise. */
export const DEFAULT_PROMPT = "{role} {percent}";

/** A part of a template or of what it came to: text, which stood for a token where one is named. */
export interface PromptPiece {
  readonly text: string;
  readonly token?: PromptToken;
}

/**
 * The parts of a template in order. `{{` and `}}` write a brace; a brace without its partner stands for itself. A token
 * that there is none of stays as it is written.
 */
export function promptPieces(template: string): PromptPiece[] {
  return templateParts(template).map(({ text, word }) =>
    word !== undefined && isToken(word) ? { text, token: word } : { text },
  );
}

/** Words in braces that are no tokens, in order, as they are written. */
export function unknownTokens(template: string): string[] {
  return templateParts(template).flatMap(({ text, word }) => (word === undefined || isToken(word) ? [] : [text]));
}

/** All tokens as a template writes them, for messages. */
export function tokenList(): string {
  return Object.keys(PROMPT_TOKENS)
    .map((token) => `{${token}}`)
    .join(" ");
}

/** The parts of any template in order: words in braces, and the text between them with its doubled braces undone. */
export function templateParts(template: string): { readonly text: string; readonly word?: string }[] {
  return [...template.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[^{}]+|[{}]/g)].map(([text, word]) => {
    if (word !== undefined) return { text, word };
    return { text: text === "{{" || text === "}}" ? text.charAt(0) : text };
  });
}

function isToken(word: string): word is PromptToken {
  return Object.hasOwn(PROMPT_TOKENS, word);
}
