import path from "node:path";

/** The user's home: HOME, else what the system knows of the user. Never a relative path, which would be anywhere. */
export function homeFolder(): string {
  const { HOME } = process.env;
  if (HOME !== undefined && path.isAbsolute(HOME)) return HOME;
  const { homedir, userInfo } = process.getBuiltinModule("node:os"); // not imported: few need it, and it takes a while
  if (path.isAbsolute(homedir())) return homedir();
  try {
    return path.resolve(userInfo().homedir);
  } catch {
    return path.parse(process.cwd()).root; // a user without a name has no home either
  }
}
