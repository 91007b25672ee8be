import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A row and the line, counted from 1, that it begins on. */
export type CsvRow = { line: number; fields: string[] } | { line: number; fault: string };

/** Lines that a quoted field may reach over; behind that a quote was forgotten. */
const farthest = 20;

/**
 * The rows of a CSV file (RFC 4180), the first of which says how many fields each has.
 *
 * A row that is broken is told and costs nothing but itself: reading goes on with the next line. That is why the
 * parser gets one row at a time; given the whole file, it takes a stray quote's neighbours along.
 */
export async function* csvRows(lines: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const source = lines[Symbol.asyncIterator]();
  const ahead: string[] = [];
  let width: number | undefined;

  for (let line = 1; await look(1); line++) {
    const first = ahead.shift() ?? '';
    if (first.trim() === '') continue;
    const { row, taken } = await rowFrom(first);
    if ('fault' in row) {
      yield { line, ...row };
      continue;
    }
    width ??= row.fields.length;
    ahead.splice(0, taken);
    yield { line, ...row };
    line += taken;
  }

  /** The row that begins with a line, and how many of the lines ahead it takes. */
  async function rowFrom(
    first: string,
  ): Promise<{ row: { fields: string[] } | { fault: string }; taken: number }> {
    let text = first;
    for (let taken = 0; ; taken++) {
      const row = parsed(text, width);
      const isOpen = 'error' in row && row.error === 'CSV_QUOTE_NOT_CLOSED';
      if (!('error' in row)) return { row, taken };
      if (!isOpen || taken === farthest || !(await look(taken + 1))) {
        return { row: { fault: row.fault }, taken: 0 };
      }
      text += `\n${ahead[taken]}`;
    }
  }

  /** Whether there are that many lines ahead. */
  async function look(count: number): Promise<boolean> {
    while (ahead.length < count) {
      const next = await source.next();
      if (next.done) return false;
      ahead.push(next.value);
    }
    return true;
  }
}

function parsed(text: string, width?: number): { fields: string[] } | { error: string; fault: string } {
  try {
    const [fields = []]: string[][] = parse(text, { relax_column_count: true, trim: true });
    if (width === undefined || fields.length === width) return { fields };
    return { error: 'width', fault: `has ${fields.length} fields, and the first line ${width}` };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    return { error: error.code, fault: isOpen ? 'a quote is not closed' : 'a quote is out of place' };
  }
}
