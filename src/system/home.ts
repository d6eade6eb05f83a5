import path from "node:path";

/** The user's home: HOME, else what the system knows of the user. Never a relative path, which would be anywhere. */
export function homeFolder(): string {
  const { HOME } = process.env;
  if (HOME !== undefined && path.isAbsolute(HOME)) return HOME;
  const { homedir, userInfo } = process.getBuiltinModule("node:os"); // not imported: few need it, and it takes a while
  for (const find of [homedir, () => path.resolve(userInfo().homedir)]) {
    try {
      const home = find();
      if (path.isAbsolute(home)) return home;
    } catch {
      // A user without a name has no home either.
    }
  }
  return path.parse(process.execPath).root;
}
