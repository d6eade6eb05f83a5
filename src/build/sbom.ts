/** What the bundle is made of, for tools that look for known faults: `npm audit` sees nothing of what is bundled. */
export const SBOM = "sbom.cdx.json";

interface Named {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** As CycloneDX has it. Promises: the same text for the same packages, in whatever order they come. */
export function renderSbom(program: Named, packages: readonly Named[]): string {
  const components = packages.map((one) => component("library", one));
  const sorted = components.sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const metadata = { component: component("application", program) };
  return `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata, components: sorted }, null, 1)}\n`;
}

function component(type: "application" | "library", { name, version, licence }: Named) {
  const [first = "", rest] = name.split("/");
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    type,
    "bom-ref": purl,
    ...(rest === undefined ? { name } : { group: first, name: rest }),
    version,
    licenses: [{ license: { id: licence } }],
    purl,
  };
}
