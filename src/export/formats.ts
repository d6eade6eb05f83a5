import type { ExportInput, Shipped } from "./input.ts";

/** Writes a plan in a format; the text ends with a newline. */
export type Render = (input: ExportInput, shipped: Shipped) => string | Promise<string>;

/** Each format by its name, which is also the ending of its files. What writes it is loaded only when it is asked for. */
export const FORMATS: ReadonlyMap<string, Render> = new Map<string, Render>([
  ["md", async (input) => (await import("./md/plan.ts")).renderMarkdown(input)],
  ["csv", async (input) => (await import("./csv/plan.ts")).renderCsv(input)],
  ["ics", async (input) => (await import("./ics/plan.ts")).renderCalendar(input)],
  ["mermaid", async (input) => (await import("./mermaid/plan.ts")).renderMermaid(input)],
  ["dot", async (input) => (await import("./dot/plan.ts")).renderDot(input)],
  ["html", async (input, shipped) => (await import("./page/page.ts")).renderPage(input, shipped)],
  ["svg", async (input) => (await import("./map/svg.ts")).renderSvg(input)],
]);
