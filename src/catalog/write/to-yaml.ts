import { Document, isMap, isScalar, isSeq, visit } from "yaml";

/** How long a list or map may be that stands on one line. */
const SHORT = 80;

/** A value as YAML that people read: short lists of words and numbers on one line, all else line by line. */
export function toYaml(value: object): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node, path) => {
      const isPlain = isSeq(node)
        ? node.items.every(isScalar)
        : isMap(node) && path.length > 2 && node.items.every((pair) => isScalar(pair.value));
      if (isPlain && JSON.stringify(node.toJSON()).length <= SHORT && !hasProse(node.toJSON())) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: true }).replace(/\[ (.*?) \]/g, "[$1]");
}

/** Sentences read better on lines of their own. */
function hasProse(value: unknown): boolean {
  return Object.values(value as object).some((one) => typeof one === "string" && /\s\S+\s\S+\s/.test(one));
}
