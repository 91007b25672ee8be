import { harmlessValue } from './harmless.ts';

const missing = '-';

/** Rows in aligned columns under their headings, for people; what a row does not have is a dash. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? missing).length)),
  );
  return [headings, ...rows]
    .map((row) =>
      row
        .map((cell = missing, column) => harmlessValue(cell).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
