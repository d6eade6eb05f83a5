const TWINS = new Map(
  Object.entries({
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "…": "...",
    "•": "*",
    "·": "-",
    "→": "->",
    "←": "<-",
    "×": "x",
    "÷": "/",
    "≤": "<=",
    "≥": ">=",
    "≈": "~",
    "±": "+/-",
    "°": " deg",
    "€": "EUR",
    "£": "GBP",
    "©": "(c)",
    "®": "(R)",
    "™": "(TM)",
    µ: "u",
    ß: "ss",
    æ: "ae",
    ø: "o",
    ł: "l",
    Æ: "AE",
    Ø: "O",
    Ł: "L",
    œ: "oe",
    "²": "2",
    "³": "3",
    "½": "1/2",
    " ": " ",
  }),
);

/** The text in ASCII alone: accents dropped, punctuation and signs replaced by their twins, anything else a "?". */
export function toAscii(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks and escapes of colour are ASCII too
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    if (/^[\u0000-\u007f]$/.test(character)) return character;
    const twin = TWINS.get(character);
    if (twin !== undefined) return twin;
    const plain = character.normalize("NFKD").replace(/[^\u0020-\u007e]/g, "");
    return plain === "" && !/\p{M}/u.test(character) ? "?" : plain;
  }).join("");
}
