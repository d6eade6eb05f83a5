import { expect, it } from "vitest";
import { byStage, NEWCOMER, nodesOfCatalog, wholePicture } from "../../../src/planner/index.ts";
import { roadmap } from "../../helpers/roadmap.ts";

// first stage       a --> b
//                   |     |  \
// second stage      |     v   v
//                   \---> c   d --> e      (a > c and b > e go without saying)
const CATALOG = roadmap("a; b: a; c: a b; d: b; e: b d", ["a b c d e"]);

it("a stage is drawn without what others imply, and names what it needs of other stages", () => {
  const picture = wholePicture(nodesOfCatalog(CATALOG, NEWCOMER));
  const told = byStage(picture, [["a", "b"], ["c", "d", "e"], ["unknown"]]).map((nodes) =>
    nodes.map(({ id, requires, after }) => [id, requires, after]),
  );
  expect(told).toEqual([
    [
      ["a", [], []],
      ["b", ["a"], []],
    ],
    expect.arrayContaining([
      ["c", [], ["b"]],
      ["d", [], ["b"]],
      ["e", ["d"], []],
    ]),
    [],
  ]);
});
