import { expect, it } from "vitest";
import { flattenTypes } from "../../src/build/flatten-types.ts";

const flat = (files: Record<string, string>) => flattenTypes("index", (file) => files[file] as string);

it("takes what the door passes on, and what that needs, from wherever it comes", () => {
  const text = flat({
    index: `/** A library. */\nexport { makePlan, type Plan } from "./planner/index.ts";\nexport type { Day } from "./day.ts";\n`,
    "planner/index": `export { makePlan } from "./plan.ts";\nexport * from "./types.ts";\nexport { unused } from "./plan.ts";\n`,
    "planner/plan": `import type { Plan } from "./types.ts";\n/** Makes it. Not a Secret. */\nexport declare function makePlan(): Plan;\nexport declare const unused = 1;\n`,
    "planner/types": `import type { Day } from "../day.ts";\nexport interface Plan {\n    /** When. */\n    readonly end: Day;\n    readonly kind: Kind;\n}\n/** Of two. */\ntype Kind = \n/** The first. */\n"a" | "b";\nexport interface Secret {\n}\nexport {};\n`,
    day: `export type Day = number;\n`,
  });
  expect(text).toBe(`/** A library. */
/** Makes it. Not a Secret. */
declare function makePlan(): Plan;
interface Plan {
    /** When. */
    readonly end: Day;
    readonly kind: Kind;
}
type Day = number;
/** Of two. */
type Kind = 
/** The first. */
"a" | "b";
export { Day, Plan, makePlan };
`);
});

it("refuses two things of one name, renaming, and what it does not know", () => {
  const index = `export { A } from "./a.ts";\nexport { B } from "./b.ts";\n`;
  const two = {
    a: `export interface A {\n  x: X;\n}\ntype X = 1;\n`,
    b: `export interface B {\n  x: X;\n}\ntype X = 2;\n`,
  };
  expect(() => flat({ index, ...two })).toThrow('two things called "X"');
  expect(() => flat({ index: `export { A as B } from "./a.ts";\n`, ...two })).toThrow("rename");
  expect(() => flat({ index: `export { A } from "./a.ts";\n`, a: "export default 1;\n" })).toThrow("one file");
  expect(() => flat({ index: `export { C } from "./a.ts";\n`, ...two })).toThrow("lack C");
});
