import path from "node:path";
import { profileFile } from "../profile/file.ts";
import { EMPTY_PROFILE, type Profile } from "../profile/profile.ts";
import { CliError } from "../shared/errors.ts";
import { buildId, readKept, writeKept } from "./kept.ts";

export interface ProfileWorld {
  readonly packageFolder: string;
  readonly cacheFolder: string;
  /** Hears that the text is not the one that was read last. */
  readonly onNewText: () => void;
}

/**
 * A person's standing choices, parsed anew only when the text is another. Throws a CliError with every problem when the
 * file has an error.
 */
export async function readProfileFile(file: string, world: ProfileWorld): Promise<Profile> {
  const text = await profileFile(file).read();
  const bytes = Buffer.from(text);
  const key = Buffer.concat([Buffer.from(`${buildId(world.packageFolder)} ${bytes.length}\n`), bytes]);
  const place = path.join(world.cacheFolder, "profile");
  const kept = readKept(place, key);
  if (kept !== undefined) return JSON.parse(kept.toString("utf8")) as Profile;
  world.onNewText();
  if (text === "") return keep(EMPTY_PROFILE);
  const { readProfile } = await import("../profile/read.ts");
  const { profile, diagnostics } = readProfile(text, file);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new CliError("cannot", "broken-profile", "Your profile has errors, so nothing was done.", {
      diagnostics: errors,
      fix: "Mend it, or take a value away: career-roadmap config unset KEY.",
    });
  }
  return diagnostics.length === 0 ? keep(profile) : profile;

  function keep(profile: Profile): Profile {
    writeKept(place, key, JSON.stringify(profile));
    return profile;
  }
}
