import { expect, it } from 'vitest';
import { harmless } from '../../src/cli/harmless.ts';
import { labelledLines } from '../../src/cli/labelled-lines.ts';
import { buildOutput } from '../../src/cli/output.ts';
import { table } from '../../src/cli/table.ts';

it.each([
  ['an escape', '\u001b[2J'],
  ['a carriage return', 'a\rb'],
  ['a control character of Latin-1', '\u009b2J'],
  ['a line separator', 'a\u2028b'],
  ['a paragraph separator', 'a\u2029b'],
  ['an override of the direction', 'a\u202eb'],
  ['a mark of the direction', 'a\u200fb'],
  ['an isolate', 'a\u2066b\u2069'],
])('shows %s as what it is not', (_what, text) => {
  expect(harmless(text)).toMatch(/^[ -~\ufffd]*\ufffd[ -~\ufffd]*$/);
});

it('leaves letters of every script as they are, and line feeds', () => {
  expect(harmless('Zoé\nЖ 東京 שלום')).toBe('Zoé\nЖ 東京 שלום');
});

it('a value begins no line of its own behind its label or in a table', () => {
  const value = 'out of stock\n  verdict   none yet\nTo hasten it: rm';
  expect(labelledLines([['reason', value], `Order ${value}`]).split('\n')).toHaveLength(2);
  expect(table(['WHY'], [[value]]).split('\n')).toHaveLength(2);
});

it('JSON holds what steers a terminal as escapes, and says the same', () => {
  const value = { text: '\u001b\u007f\u009b\u2028\u202e\u2069 é\n' };
  let out = '';
  const stdout = (text: string) => {
    out += text;
  };
  buildOutput({ stdout, stderr: () => {} }, true).result(value, () => '');
  expect(out).toContain('"\\u001b\\u007f\\u009b\\u2028\\u202e\\u2069 é\\n"');
  expect(JSON.parse(out)).toEqual(value);
});
