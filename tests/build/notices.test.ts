import { describe, expect, it } from "vitest";
import { type BundledPackage, renderNotices } from "../../src/build/notices.ts";

const one = (more: Partial<BundledPackage>): BundledPackage => ({
  name: "a",
  version: "1.0.0",
  licence: "MIT",
  texts: ["Permission is granted."],
  ...more,
});

describe("third-party notices", () => {
  it("are the same whatever the order, with name, version, licence and whole text", () => {
    const packages = [one({ name: "b", texts: ["LICENSE of b", "NOTICE of b"], licence: "Apache-2.0" }), one({})];
    const text = renderNotices(packages);
    expect(renderNotices(packages.toReversed())).toBe(text);
    expect(text).toMatch(
      /a 1\.0\.0 \(MIT\)\n\nPermission is granted\.\n[\s\S]*b 1\.0\.0 \(Apache-2\.0\)\n\nLICENSE of b\n\nNOTICE of b\n$/,
    );
  });

  it.each([
    ["a licence that is not on the list", { licence: "GPL-3.0-only" }, /bad 1\.0\.0 \(GPL-3\.0-only\)/],
    ["a choice of licences, which a person has to make", { licence: "MIT OR Apache-2.0" }, /bad 1\.0\.0/],
    ["no licence", { licence: "undefined" }, /bad 1\.0\.0/],
    ["no licence text", { texts: [] }, /bad 1\.0\.0 \(no licence file\)/],
  ])("stop the build on %s", (_what, more, message) => {
    expect(() => renderNotices([one({}), one({ name: "bad", ...more })])).toThrow(message);
  });
});
