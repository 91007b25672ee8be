import { stat } from 'node:fs/promises';
import { command } from '../command.ts';
import { csvRows } from '../csv-rows.ts';
import { customerFaults, customerFields } from '../customer-faults.ts';
import { explainError } from '../explain-error.ts';
import { Failure } from '../failure.ts';
import { harmlessValue } from '../harmless.ts';
import { linesOf } from '../lines-of.ts';
import { pasteable } from '../pasteable.ts';
import { putAll } from '../put-all.ts';
import { quoted } from '../quoted.ts';
import type { Customer } from '../stores/customer-register.ts';
import { wholeNumber } from '../whole-number.ts';

type BadRow = { line: number; fault: string };
type Row = { line: number; customer: Customer };

/** What DynamoDB takes at once. */
const batchSize = 25;
const progressEvery = 1_000;
const mostKept = 1_000;
const mostShown = 20;

/** Puts the customers of a CSV file. */
export const customersImport = command({
  name: 'customers import',
  summary: 'put all customers of a CSV file',
  details: `The first line names the columns: ${customerFields.join(', ')}, in any order; others are passed over.
A bad row is told with its line and stops no other. A customer that is there is replaced, so an import can be run
again; one that was cut off, by Ctrl-C or a failure, says the line to go on from.
Ends with 1 when there are bad rows or when it did not get to the end.`,
  examples: ['customers import customers.csv', 'customers import customers.csv --from-line 52001'],
  operand: { value: 'FILE', about: 'the CSV file, in UTF-8', count: 'one' },
  options: {
    'from-line': { kind: 'text', value: 'N', about: 'pass over rows that begin before this line' },
  },

  run: async ({ operands: [file = ''], options }, { out, signal, system }) => {
    const from = wholeNumber('--from-line', options['from-line'] ?? '2', Number.MAX_SAFE_INTEGER);
    const found = await stat(file).catch((cause) => {
      throw new Failure(`cannot read ${file}: ${cause.message}`, { cause });
    });
    if (found.isDirectory()) throw new Failure(`cannot read ${file}: it is a folder`);
    const { customers, stage } = system();
    const rows = csvRows(linesOf(file));
    const first = await rows.next();
    const customerOf = readerOf(first.done ? undefined : first.value, out.note);

    const bad: BadRow[] = [];
    const lineOfId = new Map<string, number>();
    const count = { put: 0, bad: 0 };
    let batch: Row[] = [];
    let stopped: { why: string; line: number } | undefined;
    let seen = 0;
    let last = 1;

    for await (const row of rows) {
      last = row.line;
      // Also of a row that is passed over the id counts: one that comes again must not replace the customer.
      const { customer, fault } = customerOf(row, lineOfId);
      if (row.line < from) continue;
      if (++seen % progressEvery === 0) out.note(progress(row.line, count));
      if (customer) batch.push({ line: row.line, customer });
      else refuse({ line: row.line, fault });
      if (batch.length === batchSize) await flush();
      if (stopped) break;
    }
    if (!stopped) await flush();
    if (seen === 0 && options['from-line'] !== undefined) {
      throw new Failure(
        `--from-line is ${from}, and the last row of ${file} begins in line ${last}; nothing was put`,
      );
    }

    const { put, bad: badCount } = count;
    const value = {
      put,
      bad: badCount,
      bad_rows: bad,
      ...(stopped && { stopped: stopped.why, resume_from_line: stopped.line }),
    };
    out.result(value, () => {
      const shown = bad.slice(0, mostShown).map(({ line, fault }) => `line ${line}: ${fault}`);
      const more = badCount > shown.length ? [`… and ${badCount - shown.length} more bad rows`] : [];
      const end = stopped
        ? [
            `Stopped at line ${stopped.line}: ${stopped.why}`,
            `Go on with: ${pasteable(stage, `customers import ${operand(file)} --from-line ${stopped.line}`)}`,
          ]
        : [];
      return [...shown, ...more, `${put} customers put, ${badCount} bad rows.`, ...end].join('\n');
    });
    return stopped || badCount > 0 ? 1 : 0;

    function refuse(row: BadRow): void {
      count.bad++;
      if (bad.length < mostKept) bad.push(row);
    }

    async function flush(): Promise<void> {
      const [start] = batch;
      if (!start) return;
      try {
        await putAll(
          customers,
          batch.map(({ customer }) => customer),
          signal,
        );
        count.put += batch.length;
        batch = [];
      } catch (error) {
        stopped = { why: signal.aborted ? 'interrupted' : explainError(error), line: start.line };
      }
    }
  },
});

/** Stands where bytes were that are no UTF-8. */
const replacement = '\ufffd';

/** What may be wrong with a file whose first line does not name the columns. */
function hintAt(names: readonly string[]): string {
  const text = names.join('');
  // UTF-16 has a zero byte beside each plain letter.
  if (text.includes(replacement) || text.includes('\0')) return '. Is the file in UTF-8?';
  const separator = [';', '\t', '|'].find((one) => names.length === 1 && text.includes(one));
  if (separator === undefined) return '';
  return `. Its columns seem to be separated by ${separator === '\t' ? 'tabs' : `"${separator}"`}; they must be by commas`;
}

/** A file's name to paste; one that begins with a dash would be taken for an option. */
function operand(file: string): string {
  return quoted(file.startsWith('-') ? `./${file}` : file);
}

function progress(line: number, { put, bad }: { put: number; bad: number }): string {
  return `line ${line}: ${put} put, ${bad} bad`;
}

/** Reads a row as the first line names its fields; a row that is no good customer as its fault. */
function readerOf(
  heading: { fields: string[] } | { fault: string } | undefined,
  note: (line: string) => void,
) {
  const names = heading && 'fields' in heading ? heading.fields.map((name) => name.toLowerCase()) : [];
  const missing = customerFields.filter((field) => !names.includes(field));
  if (missing.length > 0) {
    const hint = hintAt(names);
    throw new Failure(
      `the first line must name the columns ${customerFields.join(', ')}; it lacks ${missing.join(', ')}${hint}`,
    );
  }
  const others = names.filter((name) => !customerFields.some((field) => field === name));
  if (others.length > 0) note(`passing over the columns ${harmlessValue(others.join(', '))}`);

  return (
    row: { line: number } & ({ fields: string[] } | { fault: string }),
    lineOfId: Map<string, number>,
  ): { customer: Customer; fault?: never } | { customer?: never; fault: string } => {
    if ('fault' in row) return { fault: row.fault };
    const [id, name, email, address] = customerFields.map((field) => row.fields[names.indexOf(field)] ?? '');
    const customer = { id: id ?? '', name: name ?? '', email: email ?? '', address: address ?? '' };
    const garbled = customerFields.filter((field) => customer[field].includes(replacement));
    if (garbled.length > 0) return { fault: `${garbled.join(', ')}: not in UTF-8` };
    const faults = customerFaults(customer);
    if (faults.length > 0) return { fault: faults.join('; ') };
    const earlier = lineOfId.get(customer.id);
    if (earlier !== undefined) return { fault: `${customer.id} is in line ${earlier} already` };
    lineOfId.set(customer.id, row.line);
    return { customer };
  };
}
