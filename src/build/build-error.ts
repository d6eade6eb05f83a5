/** What stops a build with a sentence instead of a stack: the mistake is in what was built, not in the build. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}
