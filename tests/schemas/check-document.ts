import { Ajv, type ValidateFunction } from "ajv";
import { mapShape, type Shape } from "./shape.ts";
import { shippedShape } from "./shipped.ts";

// Every test file compiles what it meets: without polish that takes half as long. That they are sound is tested once.
const ajv = new Ajv({ allErrors: true, strict: true, validateSchema: false, code: { optimize: false } });
const compiled = new Map<string, ValidateFunction>();

/** As shipped, but with nothing besides what it names: no other field, and of an open list only the values it tells. */
export function strictForm(shape: Shape): Shape {
  return mapShape(shape, (part) => ({
    ...part,
    ...(part.type === "object" && { additionalProperties: false }),
    ...(part.examples && { enum: part.examples }),
  }));
}

/** Throws, with every place and what is wrong there, unless the text is a document that its schema tells in full. */
export function checkDocument(text: string): void {
  const document = JSON.parse(text);
  const [, name = ""] = /^career-roadmap\/([a-z-]+)@\d+$/.exec(document.schema) ?? [];
  if (name === "") throw new Error(`A JSON document with the schema ${JSON.stringify(document.schema)}:\n${text}`);
  let isValid = compiled.get(name);
  if (isValid === undefined) {
    isValid = ajv.compile(strictForm(shippedShape(name)));
    compiled.set(name, isValid);
  }
  if (isValid(document)) return;
  const wrong = (isValid.errors ?? []).map(({ instancePath, message, params }) => {
    return `  ${instancePath || "the document"} ${message} ${JSON.stringify(params)}`;
  });
  throw new Error(`Not as src/build/schemas has ${document.schema}:\n${[...new Set(wrong)].join("\n")}`);
}
