import { FORMATS } from "../../export/formats.ts";
import type { Formats } from "../shared/output/format.ts";

/** What a plan can be written as. */
export const PLAN_FORMATS: Formats = { names: ["text", "json", ...FORMATS.keys()], what: "a plan" };
