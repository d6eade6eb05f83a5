import { widthOf } from "../../src/render/layout.ts";

const COLUMN = 8.4;
const ROW = 20;
const COLOURS: Readonly<Record<string, string>> = {
  ...{ 31: "#ff8f8f", 32: "#8fd6a6", 33: "#f0c674", 34: "#9ab4ff", 35: "#dfa6e8", 36: "#8fd3e6", 90: "#8b93a1" },
};

interface Look {
  readonly colour: string | undefined;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

/** What a terminal shows, as a drawing: each run of text stands in its own columns, in colour and weight as it was written. */
export function terminalPicture(title: string, output: string, columns: number): string {
  const lines = output.replace(/\n$/, "").split("\n");
  const [width, height] = [Math.ceil(columns * COLUMN + 40), lines.length * ROW + 66];
  let look: Look = { colour: undefined, isBold: false, isDim: false };
  const rows = lines.map((line, row) => {
    let column = 0;
    const runs: string[] = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what terminals are written with
    for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
      if (part.startsWith("\u001b[")) {
        look = part.slice(2, -1).split(";").reduce(styled, look);
        continue;
      }
      // Each word or group of words by itself: what draws the picture may take several blanks for one.
      for (const piece of part.split(/( {2,})/)) {
        if (piece.trim() !== "") runs.push(runAt(piece, column, look));
        column += widthOf(piece);
      }
    }
    return runs.length === 0 ? "" : `<text y="${56 + row * ROW}">${runs.join("")}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>text{font:14px ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#e6e4df;white-space:pre}.b{font-weight:700}.d{fill:#9aa1ad}</style>
<rect width="${width}" height="${height}" rx="10" fill="#16181d"/><g fill="#3a3f4a"><circle cx="20" cy="18" r="6"/><circle cx="40" cy="18" r="6"/><circle cx="60" cy="18" r="6"/></g>
${rows.join("")}</svg>
`;
}

function runAt(text: string, column: number, { colour, isBold, isDim }: Look): string {
  const lead = text.length - text.trimStart().length;
  const shown = text.trim();
  const x = Math.round((20 + (column + lead) * COLUMN) * 10) / 10;
  const length = Math.round(widthOf(shown) * COLUMN * 10) / 10;
  const classes = [isBold ? "b" : "", isDim ? "d" : ""].filter(Boolean).join(" ");
  const fill = colour === undefined ? "" : ` style="fill:${colour}${isDim ? ";fill-opacity:.65" : ""}"`;
  return `<tspan x="${x}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${classes && ` class="${classes}"`}${fill}>${escaped(shown)}</tspan>`;
}

function styled(look: Look, code: string): Look {
  if (code === "0" || code === "") return { colour: undefined, isBold: false, isDim: false };
  if (code === "1") return { ...look, isBold: true };
  if (code === "2") return { ...look, isDim: true };
  if (code === "22") return { ...look, isBold: false, isDim: false };
  if (code === "39") return { ...look, colour: undefined };
  const colour = COLOURS[Number(code) > 90 ? String(Number(code) - 60) : code];
  return colour === undefined ? look : { ...look, colour };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
