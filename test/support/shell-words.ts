/**
 * The words of a command as a shell takes it apart: quotes hold blanks together and are gone, a comment or an operator
 * ends it. What a shell would put in for `$…` or `{…}` stays as it is written.
 */
export function shellWords(line: string): string[] {
  const words = line.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  const end = words.findIndex((word) => /^[#|&;<>]/.test(word));
  return words
    .slice(0, end < 0 ? words.length : end)
    .map((word) =>
      word.replaceAll(
        /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
        (_, double?: string, single?: string, escaped?: string) =>
          double?.replaceAll(/\\(["\\$`])/g, '$1') ?? single ?? escaped ?? '',
      ),
    );
}
