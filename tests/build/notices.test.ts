import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type BundledPackage, renderNotices } from "../../src/build/notices.ts";
import { renderSbom } from "../../src/build/sbom.ts";
import { ROOT } from "../helpers/run.ts";

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

describe("the list of what is bundled", () => {
  it("names each package with its version, licence and address, in one order", () => {
    const packages = [one({ name: "b", version: "2.0.0" }), one({ name: "@scope/a", licence: "ISC" })];
    const text = renderSbom(one({ name: "program" }), packages);
    expect(renderSbom(one({ name: "program" }), packages.toReversed())).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { type: "application", name: "program", purl: "pkg:npm/program@1.0.0" } },
      components: [
        {
          type: "library",
          group: "@scope",
          name: "a",
          purl: "pkg:npm/%40scope/a@1.0.0",
          licenses: [{ license: { id: "ISC" } }],
        },
        { type: "library", name: "b", version: "2.0.0", purl: "pkg:npm/b@2.0.0" },
      ],
    });
  });

  it("is built, with all that the notices name", () => {
    const dist = path.join(ROOT, "dist");
    const { components } = JSON.parse(readFileSync(path.join(dist, "sbom.cdx.json"), "utf8"));
    const notices = readFileSync(path.join(dist, "THIRD-PARTY-NOTICES.txt"), "utf8");
    expect(components.length).toBeGreaterThan(10);
    for (const { group, name, version } of components)
      expect(notices).toContain(`\n${group === undefined ? "" : `${group}/`}${name} ${version} (`);
  });
});
