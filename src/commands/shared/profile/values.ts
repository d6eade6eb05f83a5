import { PROFILE_KEYS } from "../../../profile/keys.ts";
import type { Profile } from "../../../profile/profile.ts";
import type { JsonValue } from "./view.ts";

/** Every choice by its key, as scripts get it: null where it is not set. */
export function profileValues(profile: Profile): Readonly<Record<string, JsonValue>> {
  const keys = [...PROFILE_KEYS.keys()].filter((key) => key !== "format");
  return Object.assign({}, ...keys.map((key) => fieldsOf(key, profile)));
}

/** What JSON has of one key. */
export function fieldsOf(name: string, profile: Profile): Readonly<Record<string, JsonValue>> {
  const key = PROFILE_KEYS.get(name);
  return key?.fields?.(profile) ?? { [name]: key?.shown(profile) ?? null };
}
