import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { profileValues } from "../shared/profile/values.ts";
import { renderConfigChecked } from "../shared/profile/view.ts";

/**
 * Lets the person edit the profile in their editor, and checks it afterwards. A missing file is made first; a broken one
 * stays as it was saved, and every problem is told.
 */
export async function editProfile({ json }: { readonly json: boolean }, ctx: Context): Promise<void> {
  const { prompter, profileFile } = ctx;
  if (prompter === undefined) {
    const fix = "Change one value with career-roadmap config set KEY VALUE; config path says where the file is.";
    throw usage("no-terminal", "config edit needs a terminal to edit in.", fix);
  }
  const [{ PROFILE_HEADER }, { readProfile }] = await Promise.all([
    import("../../profile/edit.ts"),
    import("../../profile/read.ts"),
  ]);
  const before = await profileFile.read();
  if (before === "") await profileFile.write(PROFILE_HEADER);
  await prompter.edit(profileFile.path);
  const after = await profileFile.read();
  const { profile, diagnostics } = readProfile(after, profileFile.path);
  if (diagnostics.length > 0) {
    throw new CliError("cannot", "broken-profile", "The profile has errors; it stays as you saved it.", {
      diagnostics,
      fix: "Mend it: career-roadmap config edit",
    });
  }
  await ctx.recordEdited(before, after);
  const changed = after !== (before || PROFILE_HEADER);
  const values = profileValues(profile);
  const document = { schema: "career-roadmap/config@1", path: profileFile.path, values };
  ctx.out(json ? renderJson(document, ctx.theme) : renderConfigChecked(profileFile.path, changed, ctx.theme));
}
