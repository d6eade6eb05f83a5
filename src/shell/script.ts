/**
 * A shell script as it is written between the backticks, backslashes included; only `\${` stands for `${` and a
 * backslash before a backtick for the backtick. The lines of a piece take over the indent of where it is put in.
 */
export function script(strings: TemplateStringsArray, ...pieces: readonly string[]): string {
  const own = strings.raw.map((text) => text.replace(/\\(\$\{|`)/g, (_whole, kept: string) => kept));
  return own.reduce((before, text, at) => {
    const indent = /(?:^|\n)( *)$/.exec(before)?.[1] ?? "";
    return before + (pieces[at - 1] as string).trimEnd().replaceAll("\n", `\n${indent}`) + text;
  });
}
