import { PROFILE_KEYS } from "../profile/keys.ts";
import type { Profile } from "../profile/profile.ts";
import type { ConfigValue } from "../render/config.ts";

/** Every choice by its key, as scripts get it: null where it is not set. */
export function profileValues(profile: Profile): Record<string, ConfigValue> {
  const choices = [...PROFILE_KEYS].filter(([key]) => key !== "format");
  return Object.fromEntries(choices.map(([key, { shown }]) => [key, shown(profile) ?? null]));
}
