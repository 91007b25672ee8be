import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { asyncapi, openapi, root } from '../support/contract.ts';
import { type Edits, edited } from './edited.ts';

const schemas = '/components/schemas';
const contracts = { openapi, asyncapi };
type Name = keyof typeof contracts;

let folder: string;

/** A project whose contracts were released as 1.0.0 and are as they were. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oms-compat-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true }));
  await mkdir(join(folder, 'released'));
  for (const name of ['openapi', 'asyncapi'] as const) {
    await put(name, {});
    await copyFile(join(folder, `${name}.yaml`), join(folder, `released/${name}-1.0.0.yaml`));
  }
});

async function put(name: Name, edits: Edits): Promise<void> {
  const document = edited(contracts[name], { '/info/version': '1.0.0', ...edits });
  await writeFile(join(folder, `${name}.yaml`), stringify(document));
}

const accept = (...entries: Record<string, unknown>[]) =>
  writeFile(join(folder, 'released/accepted-breaks.yaml'), stringify(entries));

function compat(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const node = join(root, 'node_modules/.bin/node');
  const main = join(root, 'src/compat/main.ts');
  return new Promise((resolve) => {
    const flags = ['--disable-warning=ExperimentalWarning', main, ...args];
    execFile(node, flags, { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

describe('check', () => {
  it('passes what is as it was released', async () => {
    expect(await compat('check')).toEqual({
      code: 0,
      err: '',
      out: 'openapi.yaml 1.0.0, released as 1.0.0: none\nasyncapi.yaml 1.0.0, released as 1.0.0: none\nverdict: none, passes\n',
    });
  });

  const breaks: [string, Name, Edits, string[]][] = [
    [
      'a field of an answer is gone',
      'openapi',
      { [`${schemas}/Order/properties/status_reason`]: undefined },
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `status_reason` is gone: its readers miss it',
        '         at #/components/schemas/Order/properties/status_reason',
        '         in GET /orders, answer 200 #/orders/*/status_reason, and in 1 more',
      ],
    ],
    [
      'a request has a new required field',
      'openapi',
      {
        [`${schemas}/NewOrder/properties/note`]: { type: 'string', maxLength: 9 },
        [`${schemas}/NewOrder/required/2`]: 'note',
      },
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `note` is new and required: those who do not send it are refused',
        '         at #/components/schemas/NewOrder/properties/note',
        '         in POST /orders, request body #/note',
      ],
    ],
    [
      'an enum of requests is narrower',
      'openapi',
      { '/paths/~1orders/get/parameters/1/schema': { type: 'string', enum: ['CONFIRMED', 'CANCELLED'] } },
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  no longer "PENDING_INVENTORY": what was accepted is now refused',
        '         at #/paths/~1orders/get/parameters/1/schema/enum',
        '         in GET /orders, query parameter status',
      ],
    ],
    [
      'a field of a message that is sent has another name',
      'asyncapi',
      {
        [`${schemas}/ReserveInventory/properties/timestamp`]: undefined,
        [`${schemas}/ReserveInventory/properties/sent_at`]: { type: 'string', maxLength: 24 },
        [`${schemas}/ReserveInventory/required/4`]: 'sent_at',
      },
      [
        'asyncapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `timestamp` is gone: its readers miss it',
        '         at #/components/schemas/ReserveInventory/properties/timestamp',
        '         in send ReserveInventory on IMS-InventoryQueue, body #/timestamp',
      ],
    ],
    [
      'a field of a message that is received has another name',
      'asyncapi',
      {
        [`${schemas}/InventoryReservationFailed/properties/reason`]: undefined,
        [`${schemas}/InventoryReservationFailed/properties/cause`]: { type: 'string', maxLength: 24 },
      },
      [
        'asyncapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `reason` is gone: what is sent in it is no longer read',
        '         at #/components/schemas/InventoryReservationFailed/properties/reason',
      ],
    ],
    [
      'a message that is received has a new required field',
      'asyncapi',
      { [`${schemas}/InventoryReservationFailed/required/2`]: 'reason' },
      [
        'asyncapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `reason` became required: those who do not send it are refused',
        '         at #/components/schemas/InventoryReservationFailed/required',
      ],
    ],
  ];

  it.each(breaks)('refuses it when %s, also as a minor version', async (_name, contract, edits, lines) => {
    await put(contract, edits);
    const { code, out } = await compat('check');
    expect(code).toBe(1);
    expect(out).toContain(lines.join('\n'));
    expect(out).toContain('refused: info.version is 1.0.0 and has to be 2.0.0 at the least\n');
    expect(out).toMatch(/^verdict: major, refused$/m);
    await put(contract, { ...edits, '/info/version': '1.1.0' });
    expect(await compat('check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('refused: info.version is 1.1.0 and has to be 2.0.0 at the least'),
    });
  });

  it.each(breaks)('lets it pass as the next major version when %s', async (_name, contract, edits) => {
    await put(contract, { ...edits, '/info/version': '2.0.0' });
    const { code, out } = await compat('check');
    expect([code, out]).toEqual([0, expect.stringContaining('2.0.0, released as 1.0.0: major\n  major  ')]);
    expect(out).toMatch(/^verdict: major, passes$/m);
  });

  it('lets an optional field pass as a minor version, and no less', async () => {
    const field = { [`${schemas}/NewOrder/properties/note`]: { type: 'string', maxLength: 9 } };
    await put('openapi', { ...field, '/info/version': '1.0.1' });
    expect(await compat('check')).toMatchObject({
      code: 1,
      out: expect.stringContaining(
        'refused: info.version is 1.0.1 and has to be 1.1.0 at the least: raise it, and',
      ),
    });
    await put('openapi', { ...field, '/info/version': '1.1.0' });
    expect(await compat('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'openapi.yaml 1.1.0, released as 1.0.0: minor\n  minor  the field `note` is new\n',
      ),
    });
  });

  it('asks for a patch version when only words are others', async () => {
    await put('openapi', { '/info/description': 'Orders.' });
    expect(await compat('check')).toMatchObject({ code: 1, out: expect.stringContaining('to be 1.0.1 at') });
    await put('openapi', { '/info/description': 'Orders.', '/info/version': '1.0.1' });
    expect(await compat('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('released as 1.0.0: patch\n  patch  1 of words: #/info/description\n'),
    });
  });

  it('asks for a patch version when what differs is used by nobody', async () => {
    await put('openapi', { [`${schemas}/Unused`]: { type: 'string', maxLength: 1 } });
    expect(await compat('check')).toMatchObject({ code: 1, out: expect.stringContaining('to be 1.0.1 at') });
  });

  it('compares with the newest release, by number', async () => {
    await copyFile(join(folder, 'released/openapi-1.0.0.yaml'), join(folder, 'released/openapi-1.9.0.yaml'));
    await put('openapi', { '/info/version': '1.10.0' });
    await copyFile(join(folder, 'openapi.yaml'), join(folder, 'released/openapi-1.10.0.yaml'));
    expect(await compat('check')).toMatchObject({ out: expect.stringContaining('released as 1.10.0: none') });
    await put('openapi', { '/info/version': '1.9.0' });
    expect(await compat('check')).toMatchObject({ code: 1, out: expect.stringContaining('to be 1.10.0 at') });
  });
});

describe('an accepted break', () => {
  const edits = { [`${schemas}/Order/properties/status_reason`]: undefined };
  const entry = {
    contract: 'openapi',
    from: '1.0.0',
    at: '#/components/schemas/Order/properties/status_reason',
    change: 'the field `status_reason` is gone: its readers miss it',
    reason: 'No release ever sent it.',
    date: '2026-11-22',
  };

  it('passes as a minor version, with its reason', async () => {
    await put('openapi', { ...edits, '/info/version': '1.1.0' });
    await accept(entry);
    const { code, out } = await compat('check');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('         accepted on 2026-11-22: No release ever sent it.\n'),
    ]);
    expect(out).toContain('openapi.yaml 1.1.0, released as 1.0.0: minor\n');
  });

  it('lets nothing pass but itself', async () => {
    const more = {
      ...edits,
      [`${schemas}/Order/properties/updated_at`]: undefined,
      '/info/version': '1.1.0',
    };
    await put('openapi', more);
    await accept(entry);
    const { code, out } = await compat('check');
    expect([code, out]).toEqual([1, expect.stringContaining('the field `updated_at` is gone')]);
    expect(out).toContain('refused: info.version is 1.1.0 and has to be 2.0.0 at the least');
  });

  it('lets nothing else pass at the same place', async () => {
    const name = `${schemas}/OrderItem/properties/name`;
    const change = 'the field `name` is gone: its readers miss it';
    await put('openapi', { [name]: undefined, '/info/version': '1.1.0' });
    await accept({ ...entry, at: `#${name}`, change });
    const { code, out } = await compat('check');
    expect([code, out]).toEqual([1, expect.stringContaining('is gone: what is sent in it is refused')]);
    expect(out).toContain('has to be 2.0.0 at the least');
  });

  it('is refused when it is none', async () => {
    await accept(entry);
    expect(await compat('check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('refused: released/accepted-breaks.yaml accepts what is no break: #/comp'),
    });
  });

  it('is history after its release', async () => {
    await put('openapi', { ...edits, '/info/version': '1.1.0' });
    await accept(entry);
    expect(await compat('release')).toMatchObject({ code: 0 });
    expect(await compat('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('openapi.yaml 1.1.0, released as 1.1.0: none\n'),
    });
  });

  it.each([
    ['no reason', { ...entry, reason: undefined }, "/0 must have required property 'reason'"],
    ['a wildcard of its own', { ...entry, all: true }, '/0 must NOT have additional properties'],
    ['no such contract', { ...entry, contract: 'rest' }, '/0/contract must be equal to one of'],
    ['no day', { ...entry, date: 'today' }, '/0/date must match pattern'],
  ])('with %s is not understood', async (_name, faulty, message) => {
    await accept(faulty);
    expect(await compat('check')).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });
});

describe('release', () => {
  const releases = async () => (await readdir(join(folder, 'released'))).sort();

  it('keeps the contract that changed, word for word', async () => {
    await put('asyncapi', { '/info/description': 'Messages.', '/info/version': '1.0.1' });
    const { code, out } = await compat('release');
    expect([code, out]).toEqual([0, expect.stringContaining('released released/asyncapi-1.0.1.yaml\n')]);
    expect(await releases()).toEqual(['asyncapi-1.0.0.yaml', 'asyncapi-1.0.1.yaml', 'openapi-1.0.0.yaml']);
    expect(await readFile(join(folder, 'released/asyncapi-1.0.1.yaml'), 'utf8')).toBe(
      await readFile(join(folder, 'asyncapi.yaml'), 'utf8'),
    );
  });

  it('refuses what check refuses', async () => {
    await put('openapi', { [`${schemas}/Order/properties/status_reason`]: undefined });
    expect(await compat('release')).toMatchObject({ code: 1 });
    expect(await releases()).toEqual(['asyncapi-1.0.0.yaml', 'openapi-1.0.0.yaml']);
  });

  it('has nothing to do when nothing changed', async () => {
    expect(await compat('release')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to release\n'),
    });
  });

  it('begins with the version that the contracts have', async () => {
    await rm(join(folder, 'released'), { recursive: true });
    expect(await compat('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('openapi.yaml 1.0.0: not released yet\n'),
    });
    expect(await compat('release')).toMatchObject({ code: 0 });
    expect(await releases()).toEqual(['asyncapi-1.0.0.yaml', 'openapi-1.0.0.yaml']);
  });
});

describe('it cannot judge', () => {
  it.each([
    [
      'a version of another form',
      { '/info/version': '1.0' },
      'info.version is "1.0" and has to be like 1.2.3',
    ],
    [
      'a reference into the void',
      { [`${schemas}/NewOrder`]: { $ref: '#/nowhere' } },
      '#/nowhere leads nowhere',
    ],
    [
      'a reference to another file',
      { [`${schemas}/NewOrder`]: { $ref: 'other.yaml' } },
      'other.yaml leads out of the file',
    ],
  ])('%s', async (_name, edits, message) => {
    await put('openapi', edits);
    expect(await compat('check')).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  it('a release that is another one', async () => {
    await copyFile(join(folder, 'openapi.yaml'), join(folder, 'released/openapi-1.0.1.yaml'));
    expect(await compat('check')).toMatchObject({
      code: 2,
      err: expect.stringContaining('openapi-1.0.1.yaml is of version 1.0.0'),
    });
  });

  it('a command that is none', async () => {
    expect(await compat('publish')).toMatchObject({ code: 2, err: 'usage: check | release\n' });
  });
});
