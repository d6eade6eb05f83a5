// C0, DEL, C1, the bidirectional marks and overrides, line and paragraph separators, byte-order mark, lone surrogates.
export const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * The text with every character that could steer a terminal written out as an escape (`\x1b`, `\u202e`).
 * Every text from a file, an argument or the log passes through here before it is shown.
 * `keep` lists characters that stay as they are, such as "\n" for text of several lines.
 */
export function printable(text: string, keep = ""): string {
  return text.replace(UNSAFE, (character) => (keep.includes(character) ? character : escaped(character)));
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === "\r") return "\\r";
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
