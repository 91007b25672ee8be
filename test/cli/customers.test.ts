import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Surroundings } from '../../src/cli/run.ts';
import type { Customer } from '../../src/cli/stores/customer-register.ts';
import type { System } from '../../src/cli/system.ts';
import { pasted } from '../support/pasted.ts';
import { type Operator, startOperator } from './operator.ts';

type Imported = {
  stopped?: string;
  put: number;
  bad: number;
  bad_rows: { line: number; fault: string }[];
  resume_from_line?: number;
};

let operator: Operator;
let folder: string;
beforeAll(async () => {
  [operator, folder] = await Promise.all([startOperator(), mkdtemp(join(tmpdir(), 'oms-import-'))]);
});
afterAll(() => Promise.all([operator.stop(), rm(folder, { recursive: true })]));

const ben = ['--name', 'Ben', '--email', 'ben@example.com', '--address', '2 Sample Street'];

describe('customers put', () => {
  it('adds a customer, then replaces it', async () => {
    expect(await operator.json('customers', 'put', 'C-1', ...ben)).toEqual({ id: 'C-1', outcome: 'added' });
    expect(await operator.json('customers', 'put', 'C-1', ...ben)).toEqual({
      id: 'C-1',
      outcome: 'replaced',
    });
    expect(await operator.json('customers', 'get', 'C-1')).toEqual({
      id: 'C-1',
      name: 'Ben',
      email: 'ben@example.com',
      address: '2 Sample Street',
    });
  });

  it.each([
    ['an id that the contract does not allow', 'x'.repeat(65), ben],
    ['an id with a blank', 'C 9', ben],
    ['an id that ends in a blank', 'C-9 ', ben],
    ['an id with a character that cannot be seen', 'C-9\u200b', ben],
    ['an id that turns the text around', '\u202eC-9', ben],
    ['an e-mail address that is none', 'C-2', [...ben, '--email', 'ben']],
    ['a missing field', 'C-2', ben.slice(2)],
  ])('refuses %s as wrong usage', async (_what, id, fields) => {
    expect(await operator.oms('customers', 'put', id, ...fields)).toMatchObject({ code: 2, out: '' });
  });
});

it('customers get of one that is not there says so', async () => {
  const { code, err } = await operator.oms('customers', 'get', 'C-404');
  expect([code, err]).toEqual([1, 'oms: there is no customer C-404 in local\n']);
});

it('customers import from a line that is past the end says so', async () => {
  const file = join(folder, 'short.csv');
  await writeFile(file, 'id,name,email,address\nS-1,Sy,sy@example.com,1 Street\n');
  expect(await operator.oms('customers', 'import', file, '--from-line', '99')).toMatchObject({
    code: 1,
    out: '',
    err: `oms: --from-line is 99, and the last row of ${file} begins in line 2; nothing was put\n`,
  });
});

it('a customer that lacks something is shown with what is there', async () => {
  const bare = await startOperator();
  onTestFinished(() => bare.stop());
  await bare.put('customerTable', { id: 'BARE' });
  expect((await bare.oms('customers', 'list')).out).toMatch(/^BARE +-$/m);
  expect(await bare.oms('customers', 'get', 'BARE')).toMatchObject({
    out: 'id       BARE\nname     -\ne-mail   -\naddress  -\n',
  });
});

it('customers list pages through all of them, and shows no address', async () => {
  const ids = ['LIST-1', 'LIST-2', 'LIST-3'];
  for (const id of ids) await operator.json('customers', 'put', id, ...ben);
  const listed: string[] = [];
  for (let after: string[] | undefined = []; after; ) {
    const { customers, next }: { customers: object[]; next?: string } = await operator.json(
      ...['customers', 'list', '--limit', '2', ...after],
    );
    listed.push(...customers.map((one) => ('id' in one ? String(one.id) : '')));
    expect(JSON.stringify(customers)).not.toContain('example.com');
    after = next === undefined ? undefined : ['--after', next];
  }
  expect(listed).toEqual(expect.arrayContaining(ids));
  expect(new Set(listed).size).toBe(listed.length);
  const { out } = await operator.oms('customers', 'list', '--limit', '2');
  expect(out).toMatch(
    /^ID +NAME\n(.*\n){2}There may be more: npm run oms -- customers list --limit 2 --after='\S+'\n$/,
  );
});

it('customers list goes on behind an id that looks like an option', async () => {
  const id = "-A's;exit";
  const listing: Partial<Surroundings> = {
    system: (real) => ({
      ...real,
      customers: {
        ...real.customers,
        page: async (_limit, after) => (after === id ? { customers: [] } : { customers: [], next: id }),
      },
    }),
  };
  const { out } = await operator.omsWith(listing, 'customers', 'list');
  const [, next = ''] = /There may be more: npm run oms -- (.*)$/m.exec(out) ?? [];
  expect(await operator.omsWith(listing, ...pasted(next))).toMatchObject({
    code: 0,
    out: 'There are no more customers.\n',
  });
});

describe('customers import', () => {
  const head = 'id,name,email,address';
  const row = (id: string) => `${id},Name of ${id},${id}@example.com,"${id} Street, Springfield"`;
  const many = (count: number) => Array.from({ length: count }, (_, index) => row(`M-${index}`));

  async function file(...lines: string[]): Promise<string> {
    const path = join(folder, 'customers.csv');
    await writeFile(path, lines.join('\n'));
    return path;
  }

  async function imported(surroundings: Parameters<Operator['omsWith']>[0], ...args: string[]) {
    const { code, out, err } = await operator.omsWith(surroundings, 'customers', 'import', ...args, '--json');
    return { code, err, ...(JSON.parse(out) as Imported) };
  }

  /** A table that answers as `putSome` does. */
  const tableOf = (putSome: (all: readonly Customer[], real: System) => Promise<Customer[]>) => ({
    system: (real: System): System => ({
      ...real,
      customers: { ...real.customers, putSome: (all) => putSome(all, real) },
    }),
  });

  it('puts every row, whatever the columns’ order, and passes over columns it does not know', async () => {
    const path = await file(
      '\ufeffEmail,id,age,address,name',
      'ada@example.com,I-1,36,"1 Road,\nSpringfield",Ada',
    );
    expect(await imported({}, path)).toMatchObject({
      code: 0,
      put: 1,
      bad: 0,
      err: 'passing over the columns age\n',
    });
    expect(await operator.json('customers', 'get', 'I-1')).toEqual({
      id: 'I-1',
      name: 'Ada',
      email: 'ada@example.com',
      address: '1 Road,\nSpringfield',
    });
  });

  it('tells bad rows with their lines and puts the others', async () => {
    const path = await file(
      head,
      row('B-1'),
      'B-2,,b@example.com',
      `,x,x@y.z,s`,
      '"B 5",x,x@y.z,s',
      row('B-1'),
      'B-3,x,no,s',
      row('B-4'),
    );
    const { code, put, bad_rows } = await imported({}, path);
    expect([code, put]).toEqual([1, 2]);
    expect(bad_rows).toEqual([
      { line: 3, fault: 'has 3 fields, and the first line 4' },
      { line: 4, fault: 'id must not be empty' },
      { line: 5, fault: 'id has a blank or a character that cannot be seen' },
      { line: 6, fault: 'B-1 is in line 2 already' },
      { line: 7, fault: 'email is no e-mail address' },
    ]);
    expect(await operator.json('customers', 'get', 'B-4')).toMatchObject({ id: 'B-4' });
  });

  it('does not store what is not in UTF-8: such a row is bad, and the others are put', async () => {
    const path = await file('');
    const text = [head, 'L-1,Zoé,zoe@example.com,"5 Rue, Orléans"', row('L-2')].join('\n');
    await writeFile(path, Buffer.from(text, 'latin1'));
    const { code, put, bad_rows } = await imported({}, path);
    expect([code, put]).toEqual([1, 1]);
    expect(bad_rows).toEqual([{ line: 2, fault: 'name, address: not in UTF-8' }]);
    expect(await operator.oms('customers', 'get', 'L-1')).toMatchObject({ code: 1 });
  });

  it('tells how far it is, on long files', async () => {
    const path = await file(head, ...many(2_050));
    const { code, put, err } = await imported(
      tableOf(async () => []),
      path,
    );
    expect([code, put]).toEqual([0, 2_050]);
    expect(err).toBe('line 1001: 975 put, 0 bad\nline 2001: 1975 put, 0 bad\n');
  });

  it('puts what the table did not take just now again', async () => {
    const path = await file(head, ...many(30));
    let calls = 0;
    const busy = tableOf(async (all, real) => {
      const left = all.slice(0, [5, 2][calls++] ?? 0);
      await real.customers.putSome(all.slice(left.length));
      return [...left];
    });
    expect(await imported(busy, path)).toMatchObject({ code: 0, put: 30 });
    expect(await operator.json('customers', 'get', 'M-0')).toMatchObject({ id: 'M-0' });
    expect(await operator.json('customers', 'get', 'M-29')).toMatchObject({ id: 'M-29' });
  });

  it('that fails on the way says the line to go on from, and goes on there', async () => {
    const path = await file(head, ...many(60));
    let calls = 0;
    const failing = tableOf(async () => {
      if (++calls === 2) throw new Error('the table is on fire');
      return [];
    });
    const first = await imported(failing, path);
    expect(first).toMatchObject({
      code: 1,
      put: 25,
      stopped: 'the table is on fire',
      resume_from_line: 27,
    });
    expect(await imported({}, path, '--from-line', '27')).toMatchObject({ code: 0, put: 35 });

    calls = 0;
    const { out } = await operator.omsWith(failing, 'customers', 'import', path);
    expect(out).toContain('Stopped at line 27: the table is on fire');
    expect(out).toContain(`npm run oms -- customers import '${path}' --from-line 27`);
  });

  it('that is cut off says how to go on whatever the file is called', async () => {
    const name = `-${crypto.randomUUID()} it's $(exit).csv`;
    await writeFile(name, [head, ...many(2)].join('\n'));
    onTestFinished(() => rm(name));
    const failing = tableOf(async () => {
      throw new Error('the table is on fire');
    });
    const { out } = await operator.omsWith(failing, 'customers', 'import', '--', name);
    const [, next = ''] = /Go on with: npm run oms -- (.*)$/m.exec(out) ?? [];
    expect(await operator.oms(...pasted(next))).toMatchObject({
      code: 0,
      out: '2 customers put, 0 bad rows.\n',
    });
  });

  it('that goes on puts no row whose id was in one that it passes over, and tells no fault of these', async () => {
    const path = await file(
      head,
      row('R-1'),
      row('R-1'),
      'broken',
      row('R-2'),
      'R-1,Wrong,x@y.z,s',
      row('R-3'),
    );
    const { code, put, bad_rows } = await imported({}, path, '--from-line', '5');
    expect([code, put, bad_rows]).toEqual([1, 2, [{ line: 6, fault: 'R-1 is in line 2 already' }]]);
    expect(await operator.oms('customers', 'get', 'R-1')).toMatchObject({ code: 1 });
  });

  it('that is interrupted says the line to go on from', async () => {
    const path = await file(head, ...many(60));
    const interruption = new AbortController();
    const slow = tableOf(async () => {
      interruption.abort();
      return [];
    });
    const { code, put, resume_from_line } = await imported({ ...slow, signal: interruption.signal }, path);
    expect({ code, put, resume_from_line }).toEqual({ code: 1, put: 25, resume_from_line: 27 });
  });

  it('shows the first bad rows to people and counts the others', async () => {
    const { code, out } = await operator.oms('customers', 'import', await file(head, ...Array(25).fill('x')));
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toEqual([
      ...Array.from({ length: 20 }, (_, index) => `line ${index + 2}: has 1 fields, and the first line 4`),
      '… and 5 more bad rows',
      '0 customers put, 25 bad rows.',
    ]);
  });

  it.each([
    ['a file that is not there', () => Promise.resolve(join(folder, 'none.csv')), 1, 'ENOENT'],
    ['a file without a column', () => file('id,name,email', 'a,b,c'), 1, 'it lacks address'],
    [
      'a file whose columns are separated otherwise',
      () => file('id;name;email;address', 'a;b;c;d'),
      1,
      'separated by ";"; they must be by commas',
    ],
    [
      'a file in UTF-16',
      async () => {
        const path = await file('');
        await writeFile(path, Buffer.from(`\ufeff${head}\n${row('U-1')}`, 'utf16le'));
        return path;
      },
      1,
      'Is the file in UTF-8?',
    ],
    ['a folder', () => Promise.resolve(folder), 1, 'it is a folder'],
    ['an empty file', () => file(''), 1, 'it lacks id, name, email, address'],
  ])('refuses %s', async (_what, path, code, told) => {
    const outcome = await operator.oms('customers', 'import', await path());
    expect(outcome).toMatchObject({ code, err: expect.stringContaining(told) });
  });
});
