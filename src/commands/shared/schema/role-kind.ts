import { oneOf, orNull } from "./values.ts";

export const roleKind = () =>
  orNull(
    oneOf(["new", "changed"], "new: created by ML; changed: an existing role that ML changes."),
    "null when the roadmap does not say.",
  );
