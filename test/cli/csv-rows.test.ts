import { expect, it } from 'vitest';
import { type CsvRow, csvRows } from '../../src/cli/csv-rows.ts';

async function rowsOf(text: string) {
  async function* lines() {
    yield* text.split('\n');
  }
  const rows: CsvRow[] = [];
  for await (const row of csvRows(lines())) rows.push(row);
  return rows;
}

const head = 'a,b';
const first = { line: 1, fields: ['a', 'b'] };
const farAway = Array.from({ length: 40 }, (_, index) => `${index},x`).join('\n');

it.each([
  ['plain fields', `${head}\n1,2`, [{ line: 2, fields: ['1', '2'] }]],
  [
    'a comma and a quote within quotes',
    `${head}\n"1,1","say ""x"""`,
    [{ line: 2, fields: ['1,1', 'say "x"'] }],
  ],
  [
    'a line break within quotes',
    `${head}\n1,"x\ny"\n3,4`,
    [
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 4, fields: ['3', '4'] },
    ],
  ],
  ['empty lines', `${head}\n\n1,2\n  \n`, [{ line: 3, fields: ['1', '2'] }]],
  [
    'too few and too many fields',
    `${head}\n1\n1,2,3\n1,2`,
    [
      { line: 2, fault: 'has 1 fields, and the first line 2' },
      { line: 3, fault: 'has 3 fields, and the first line 2' },
      { line: 4, fields: ['1', '2'] },
    ],
  ],
  [
    'a quote that is out of place',
    `${head}\n1,"x"y\n3,"a ""b"""`,
    [
      { line: 2, fault: 'a quote is out of place' },
      { line: 3, fields: ['3', 'a "b"'] },
    ],
  ],
  [
    'a quote that is never closed',
    `${head}\n1,"x\n3,4\n5,6`,
    [
      { line: 2, fault: 'a quote is not closed' },
      { line: 3, fields: ['3', '4'] },
      { line: 4, fields: ['5', '6'] },
    ],
  ],
  [
    'a quote that is closed by a later row’s',
    `${head}\n1,"x\n3,"y"\n5,6`,
    [
      { line: 2, fault: 'a quote is out of place' },
      { line: 3, fields: ['3', 'y'] },
      { line: 4, fields: ['5', '6'] },
    ],
  ],
])('reads %s', async (_what, text, rows) => {
  expect(await rowsOf(text)).toEqual([first, ...rows]);
});

it('looks for the end of a quote in the next lines only', async () => {
  const rows = await rowsOf(`${head}\n1,"x\n${farAway}\n2,y"`);
  expect(rows).toHaveLength(43);
  expect(rows.filter((row) => 'fault' in row).map(({ line }) => line)).toEqual([2, 43]);
});
