import type { Shipped } from "../../input.ts";
import { iconSheet } from "../icons.ts";

export interface Shell {
  /** Safe to stand in HTML, as is `body`. */
  readonly title: string;
  readonly body: string;
  /** The line at the end. */
  readonly note: string;
  /** Styles of this page alone. */
  readonly styles?: string;
}

/** A page that runs no script and asks for nothing: it looks as the page of a plan does. */
export function renderShell({ title, body, note, styles = "" }: Shell, shipped: Shipped): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${title}</title><link rel="icon" href="data:,"><style>${shipped("page.css")}${shipped("moves.css")}${styles}</style></head>
<body>${iconSheet()}<main>${body}</main>
<footer><p>${note}</p></footer></body></html>
`;
}
