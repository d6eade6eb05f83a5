/** Apart, because loading node:crypto takes a millisecond and only what records needs it. */
export { randomBytes } from "node:crypto";
