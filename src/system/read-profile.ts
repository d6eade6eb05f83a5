import path from "node:path";
import { profileFile } from "../profile/file.ts";
import { EMPTY_PROFILE, type Profile } from "../profile/profile.ts";
import { CliError } from "../shared/errors.ts";
import { buildId, dropKept, KNOWN_TEXT, readKept, writeKept } from "./kept/kept.ts";

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
  const place = path.join(world.cacheFolder, "profile");
  const text = await profileFile(file).read();
  if (text === "") {
    if (dropKept(place)) world.onNewText(); // it was removed
    return EMPTY_PROFILE;
  }
  const bytes = Buffer.from(text);
  const key = Buffer.concat([Buffer.from(`${buildId(world.packageFolder)} ${bytes.length}\n`), bytes]);
  const kept = readKept(place, key);
  const unchanged = kept && keptProfile(kept);
  if (unchanged !== undefined) return unchanged;
  if (kept === undefined) world.onNewText();
  const { readProfile } = await import("../profile/read.ts");
  const { profile, diagnostics } = readProfile(text, file);
  writeKept(place, key, diagnostics.length > 0 ? KNOWN_TEXT : JSON.stringify(profile));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new CliError("cannot", "broken-profile", "Your profile has errors, so nothing was done.", {
      diagnostics: errors,
      fix: "Mend it, or take a value away: career-roadmap config unset KEY",
    });
  }
  return profile;
}

/** Undefined where the text was one with problems to tell, and where the disk damaged what was kept. */
function keptProfile(kept: Buffer): Profile | undefined {
  try {
    return JSON.parse(kept.toString("utf8")) as Profile;
  } catch {
    return undefined;
  }
}
