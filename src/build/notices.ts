import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { BuildError } from "./build-error.ts";
import { packageFolder } from "./package-of.ts";
import { renderSbom, SBOM } from "./sbom.ts";

/** All let us pass the code on, bundled, as long as the notice goes with it. Another one needs a person's decision. */
export const ALLOWED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];
export const NOTICES = "THIRD-PARTY-NOTICES.txt";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence and notice files, whole. */
  readonly texts: readonly string[];
}

/** Writes the notices of exactly the packages whose code is in the bundle, and where it is asked for their list for tools. */
export function notices(program?: Pick<BundledPackage, "name" | "version" | "licence">): Plugin {
  return {
    name: "notices",
    generateBundle(_options, output) {
      const folders = new Set<string>();
      for (const chunk of Object.values(output)) {
        if (chunk.type !== "chunk") continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const home = module.renderedLength > 0 ? packageFolder(id) : undefined;
          if (home !== undefined) folders.add(home.folder);
        }
      }
      const packages = [...folders].map(readPackage);
      this.emitFile({ type: "asset", fileName: NOTICES, source: renderNotices(packages) });
      if (program !== undefined)
        this.emitFile({ type: "asset", fileName: SBOM, source: renderSbom(program, packages) });
    },
  };
}

/**
 * Expects: packages in any order, one of several versions more than once.
 * Promises: the same text for the same packages. Throws: BuildError for a licence that is not allowed or has no text.
 */
export function renderNotices(packages: readonly BundledPackage[]): string {
  const title = (one: BundledPackage) => `${one.name} ${one.version}`;
  const sorted = [...packages].sort((a, b) => (title(a) < title(b) ? -1 : 1));
  const wrong = sorted.filter((one) => !ALLOWED.includes(one.licence) || one.texts.length === 0);
  if (wrong.length > 0) {
    const names = wrong.map((one) => `${title(one)} (${one.texts.length === 0 ? "no licence file" : one.licence})`);
    throw new BuildError(`Bundled with a licence that is not on the list: ${names.join(", ")}.
Leave the package out, or look at its licence and add it to ALLOWED in src/build/notices.ts.`);
  }
  const head = "career-roadmap contains code of the packages below, under the licences that follow their names.";
  const parts = sorted.map((one) => `${title(one)} (${one.licence})\n\n${one.texts.join("\n\n")}`);
  return `${[head, ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  return {
    name,
    version,
    licence: String(license),
    texts: files.sort().map((file) => readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim()),
  };
}
