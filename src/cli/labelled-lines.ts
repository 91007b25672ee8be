import { harmlessValue } from './harmless.ts';

/** A line as it stands, or a text behind its label. */
export type Line = string | readonly [name: string, text: string];

/** Lines in which all labels have the same width. */
export function labelledLines(all: readonly Line[]): string {
  return all
    .map((line) => harmlessValue(typeof line === 'string' ? line : `  ${line[0].padEnd(9)} ${line[1]}`))
    .join('\n');
}
