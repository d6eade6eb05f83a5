/**
 * A shell script as it is written between the backticks, backslashes included; only `\${` stands for `${` and a backslash
 * before a backtick for the backtick. Lines of other pieces take over the indent of the place they are put in.
 */
export function script(strings: TemplateStringsArray, ...pieces: readonly string[]): string {
  const own = strings.raw.map((text) => text.replace(/\\(\$\{|`)/g, (_whole, kept: string) => kept));
  return own.reduce((before, text, at) => {
    const indent = /(?:^|\n)( *)$/.exec(before)?.[1] ?? "";
    return before + (pieces[at - 1] as string).trimEnd().replaceAll("\n", `\n${indent}`) + text;
  });
}
