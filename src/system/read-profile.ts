import { profileFile } from "../profile/file.ts";
import { EMPTY_PROFILE, type Profile } from "../profile/profile.ts";
import { CliError } from "../shared/errors.ts";

/** A person's standing choices. Throws a CliError with every problem when the file has an error. */
export async function readProfileFile(file: string): Promise<Profile> {
  const text = await profileFile(file).read();
  if (text === "") return EMPTY_PROFILE;
  const { readProfile } = await import("../profile/read.ts");
  const { profile, diagnostics } = readProfile(text, file);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return profile;
  throw new CliError("cannot", "broken-profile", "Your profile has errors, so nothing was done.", {
    diagnostics: errors,
    fix: "Mend it, or take a value away: career-roadmap config unset KEY.",
  });
}
