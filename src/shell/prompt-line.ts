import { UNSAFE } from "../shared/printable.ts";
import { type PromptPiece, type PromptToken, promptPieces } from "../shared/prompt-template.ts";

/** What each token stands for just now; "" where there is nothing to say. */
export type TokenTexts = Readonly<Record<PromptToken, string>>;

/**
 * The template with its tokens filled in, as one line: no control character, tab or line break of a title gets into it.
 * A token that is empty takes the space before it along, or the one behind it at the beginning.
 */
export function fillPrompt(template: string, texts: TokenTexts): PromptPiece[] {
  const filled: { text: string; token?: PromptToken }[] = [];
  let dropSpace = false;
  for (const { text, token } of promptPieces(template)) {
    const own = oneLine(token === undefined ? text : texts[token]);
    const last = filled.at(-1);
    if (token !== undefined && own === "") {
      if (last === undefined) dropSpace = true;
      else last.text = last.text.replace(/ $/, "");
    } else {
      const kept = dropSpace ? own.replace(/^ /, "") : own;
      dropSpace = false;
      if (kept !== "") filled.push(token === undefined ? { text: kept } : { text: kept, token });
    }
  }
  return filled.some(({ text }) => text.trim() !== "") ? filled.filter(({ text }) => text !== "") : [];
}

/** The text on one line: breaks and tabs are spaces, what could steer a terminal is gone. */
function oneLine(text: string): string {
  return text.replace(/[\t-\r\u0085\u2028\u2029]+/g, " ").replace(UNSAFE, "");
}
