import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edits } from './edited.ts';
import { type ContractName, releasedProject } from './released-project.ts';

const schemas = '/components/schemas';

let project: Awaited<ReturnType<typeof releasedProject>>;

beforeEach(async () => {
  project = await releasedProject();
});

describe('check', () => {
  const breaks: [string, ContractName, Edits, string[]][] = [
    [
      'a field of an answer is gone',
      'openapi',
      { [`${schemas}/Order/properties/status_reason`]: undefined },
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `status_reason` is gone: its readers miss it',
        '         at #/components/schemas/Order/properties/status_reason',
        '         in GET /orders, answer 200 #/orders/*/status_reason',
        '         in GET /orders/{id}, answer 200 #/status_reason',
      ],
    ],
    [
      'a request has a new required field',
      'openapi',
      {
        [`${schemas}/NewOrder/properties/brand_new`]: { type: 'string', maxLength: 9 },
        [`${schemas}/NewOrder/required/2`]: 'brand_new',
      },
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `brand_new` is new and required: those who do not send it are refused',
        '         at #/components/schemas/NewOrder/properties/brand_new',
        '         in POST /orders, request body #/brand_new',
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
    await project.put(contract, edits);
    const { passes, text } = await project.judged(contract);
    expect(passes).toBe(false);
    expect(text).toContain(lines.join('\n'));
    expect(text).toContain('refused: info.version is 1.0.0 and has to be 2.0.0 at the least\n');
    await project.put(contract, { ...edits, '/info/version': '1.1.0' });
    expect(await project.judged(contract)).toMatchObject({
      passes: false,
      text: expect.stringContaining('refused: info.version is 1.1.0 and has to be 2.0.0 at the least'),
    });
  });

  it.each(breaks)('lets it pass as the next major version when %s', async (_name, contract, edits) => {
    await project.put(contract, { ...edits, '/info/version': '2.0.0' });
    expect(await project.judged(contract)).toEqual({
      passes: true,
      text: expect.stringContaining('2.0.0, released as 1.0.0: major\n  major  '),
    });
  });

  it('lets an optional field pass as a minor version, and no less', async () => {
    const field = { [`${schemas}/NewOrder/properties/brand_new`]: { type: 'string', maxLength: 9 } };
    await project.put('openapi', { ...field, '/info/version': '1.0.1' });
    expect(await project.judged('openapi')).toEqual({
      passes: false,
      text: expect.stringContaining(
        'refused: info.version is 1.0.1 and has to be 1.1.0 at the least: raise it, and',
      ),
    });
    await project.put('openapi', { ...field, '/info/version': '1.1.0' });
    expect(await project.judged('openapi')).toEqual({
      passes: true,
      text: expect.stringContaining(
        'openapi.yaml 1.1.0, released as 1.0.0: minor\n  minor  the field `brand_new` is new\n',
      ),
    });
  });

  it.each<[string, Edits]>([
    [
      'a field more',
      {
        [`${schemas}/OrderItem/properties/brand_new`]: { type: 'string', maxLength: 9 },
        [`${schemas}/OrderLine/properties/brand_new`]: { type: 'string', maxLength: 9 },
      },
    ],
    ['more pieces', { [`${schemas}/OrderItem/properties/quantity/maximum`]: 200_000 }],
    ['a longer name', { [`${schemas}/OrderItem/properties/name/maxLength`]: 500 }],
    ['more of them', { [`${schemas}/OrderItems/maxItems`]: 200 }],
  ])('lets lines grow by %s as a minor version', async (_name, edits) => {
    await project.put('openapi', { ...edits, '/info/version': '1.1.0' });
    expect(await project.judged('openapi')).toEqual({
      passes: true,
      text: expect.stringContaining('1.1.0, released as 1.0.0: minor\n'),
    });
  });

  it('asks for a patch version when only words are others', async () => {
    await project.put('openapi', { '/info/description': 'Orders.' });
    expect(await project.judged('openapi')).toEqual({
      passes: false,
      text: expect.stringContaining('to be 1.0.1 at'),
    });
    await project.put('openapi', { '/info/description': 'Orders.', '/info/version': '1.0.1' });
    expect(await project.judged('openapi')).toEqual({
      passes: true,
      text: expect.stringContaining('released as 1.0.0: patch\n  patch  1 of words: #/info/description\n'),
    });
  });

  it('asks for a patch version when what differs is used by nobody', async () => {
    await project.put('openapi', { '/components/headers/Unused': { schema: { type: 'boolean' } } });
    expect(await project.judged('openapi')).toEqual({
      passes: false,
      text: expect.stringContaining('to be 1.0.1 at'),
    });
  });

  it('compares with the newest release, by number', async () => {
    for (const version of ['1.9.0', '1.10.0']) {
      await project.put('openapi', { '/info/version': version, '/info/description': version });
      await project.release();
    }
    expect(await project.judged('openapi')).toEqual({
      passes: true,
      text: 'openapi.yaml 1.10.0, released as 1.10.0: none\n',
    });
    await project.put('openapi', { '/info/version': '1.9.0' });
    expect(await project.judged('openapi')).toEqual({
      passes: false,
      text: expect.stringContaining('to be 1.10.1 at'),
    });
  });
});

describe('an accepted break', () => {
  const edits = { [`${schemas}/Order/properties/status_reason`]: undefined };
  const entry = {
    contract: 'openapi',
    from: '1.0.0',
    at: '#/components/schemas/Order/properties/status_reason',
    change: 'the field `status_reason` is gone: its readers miss it',
    places: [
      'GET /orders, answer 200 #/orders/*/status_reason',
      'GET /orders/{id}, answer 200 #/status_reason',
    ],
    reason: 'No release ever sent it.',
    date: '2026-11-22',
  };

  it('passes as a minor version, with its reason', async () => {
    await project.put('openapi', { ...edits, '/info/version': '1.1.0' });
    await project.accept(entry);
    const { passes, text } = await project.judged('openapi');
    expect(passes).toBe(true);
    expect(text).toContain('         accepted on 2026-11-22: No release ever sent it.\n');
    expect(text).toContain('openapi.yaml 1.1.0, released as 1.0.0: minor\n');
  });

  it('lets nothing pass but itself', async () => {
    const more = {
      ...edits,
      [`${schemas}/Order/properties/updated_at`]: undefined,
      '/info/version': '1.1.0',
    };
    await project.put('openapi', more);
    await project.accept(entry);
    const { passes, text } = await project.judged('openapi');
    expect(passes).toBe(false);
    expect(text).toContain('the field `updated_at` is gone');
    expect(text).toContain('refused: info.version is 1.1.0 and has to be 2.0.0 at the least');
  });

  it('lets nothing else pass at the same place', async () => {
    await project.put('openapi', { [`${schemas}/CustomerId/maxLength`]: 32, '/info/version': '1.1.0' });
    const pointer = '#/components/schemas/CustomerId/maxLength';
    const change = '`maxLength` 64 → 32: readers get less than they were prepared for';
    await project.accept({ ...entry, at: pointer, change });
    const { passes, text } = await project.judged('openapi');
    expect(passes).toBe(false);
    expect(text).toContain('`maxLength` 64 → 32: what was accepted is now refused');
    expect(text).toContain('has to be 2.0.0 at the least');
  });

  it('lets the same not pass in other places, where a component is shared', async () => {
    const missing = '/components/responses/NotFound';
    const gone = (path: string, method: string) => ({
      [`/paths/${path}/${method}/responses/404`]: undefined,
    });
    const ofDeliveries = {
      ...gone('~1orders~1{id}~1deliveries', 'get'),
      '/info/version': '1.1.0',
    };
    await project.accept({
      ...entry,
      at: `#${missing}`,
      change: 'it is gone: callers that wait for it fail',
      places: ['GET /orders/{id}/deliveries, answer 404'],
    });
    await project.put('openapi', ofDeliveries);
    expect(await project.judged('openapi')).toMatchObject({ passes: true });
    await project.put('openapi', { ...ofDeliveries, ...gone('~1orders~1{id}', 'delete') });
    const { passes, text } = await project.judged('openapi');
    expect(passes).toBe(false);
    expect(text).toContain('refused: info.version is 1.1.0 and has to be 2.0.0 at the least');
    expect(text).toContain(
      'refused: released/accepted-breaks.yaml accepts a break not in DELETE /orders/{id}, answer 404: #/comp',
    );
  });

  it('is refused when it is none', async () => {
    await project.accept(entry);
    expect(await project.judged('openapi')).toEqual({
      passes: false,
      text: expect.stringContaining(
        'refused: released/accepted-breaks.yaml accepts what is no break: #/comp',
      ),
    });
  });

  it('of a release that is still to come is refused by name, and lets nothing pass', async () => {
    await project.put('openapi', { ...edits, '/info/version': '1.1.0' });
    await project.accept({ ...entry, from: '9.9.9' });
    const { passes, text } = await project.judged('openapi');
    expect(passes).toBe(false);
    expect(text).toContain('refused: info.version is 1.1.0 and has to be 2.0.0 at the least');
    expect(text).toContain(
      `refused: released/accepted-breaks.yaml accepts a break with 9.9.9, and the last release is 1.0.0: ${entry.at}: ${entry.change}\n`,
    );
  });

  it('of the last release passes beside the record of an earlier one', async () => {
    await project.put('openapi', { ...edits, '/info/version': '1.1.0' });
    await project.accept({ ...entry, from: '0.9.0' }, entry);
    expect(await project.judged('openapi')).toMatchObject({ passes: true });
  });

  it('is history after its release', async () => {
    await project.put('openapi', { ...edits, '/info/version': '1.1.0' });
    await project.accept(entry);
    await project.release();
    expect(await project.judged('openapi')).toEqual({
      passes: true,
      text: 'openapi.yaml 1.1.0, released as 1.1.0: none\n',
    });
  });

  it.each([
    ['no reason', { ...entry, reason: undefined }, "/0 must have required property 'reason'"],
    ['no places', { ...entry, places: undefined }, "/0 must have required property 'places'"],
    ['a wildcard of its own', { ...entry, all: true }, '/0 must NOT have additional properties'],
    ['no such contract', { ...entry, contract: 'rest' }, '/0/contract must be equal to one of'],
    ['no day', { ...entry, date: 'today' }, '/0/date must match format "date"'],
    ['a day that there is not', { ...entry, date: '2026-99-99' }, '/0/date must match format "date"'],
  ])('with %s is not understood', async (_name, faulty, message) => {
    await project.accept(faulty);
    await expect(project.judged('openapi')).rejects.toThrow(message);
  });

  it('stands in a list', async () => {
    await project.write('released/accepted-breaks.yaml', 'contract: openapi\n');
    await expect(project.judged('openapi')).rejects.toThrow(
      'released/accepted-breaks.yaml: the list must be array',
    );
  });
});

describe('a release', () => {
  const released = (file: string) => join(project.folder, 'released', file);

  it('keeps the contract that changed, word for word', async () => {
    await project.put('asyncapi', { '/info/description': 'Messages.', '/info/version': '1.0.1' });
    expect(await project.release()).toEqual(['released/asyncapi-1.0.1.yaml']);
    expect((await readdir(released('.'))).sort()).toEqual([
      'SHA256SUMS',
      'asyncapi-1.0.0.yaml',
      'asyncapi-1.0.1.yaml',
      'openapi-1.0.0.yaml',
    ]);
    expect(await readFile(released('asyncapi-1.0.1.yaml'), 'utf8')).toBe(
      await readFile(join(project.folder, 'asyncapi.yaml'), 'utf8'),
    );
  });

  it('has nothing to do when nothing changed', async () => {
    expect(await project.release()).toEqual([]);
  });

  it('that was edited is noticed, by the next one too', async () => {
    await project.put('openapi', { '/info/description': 'Orders.' });
    await copyFile(join(project.folder, 'openapi.yaml'), released('openapi-1.0.0.yaml'));
    const fault = 'released/openapi-1.0.0.yaml is not what was released: its sum is another';
    await expect(project.judged('openapi')).rejects.toThrow(fault);
    await expect(project.release()).rejects.toThrow(fault);
  });

  it('that is gone is noticed, by the next one too', async () => {
    await rm(released('asyncapi-1.0.0.yaml'));
    await expect(project.judged('openapi')).rejects.toThrow('released/asyncapi-1.0.0.yaml is gone');
    await expect(project.release()).rejects.toThrow('released/asyncapi-1.0.0.yaml is gone');
  });

  it('that was put there by hand is noticed', async () => {
    await copyFile(released('openapi-1.0.0.yaml'), released('openapi-1.0.1.yaml'));
    await expect(project.judged('openapi')).rejects.toThrow(
      'released/openapi-1.0.1.yaml is not in released/SHA256SUMS',
    );
  });
});

describe('it names what it cannot read', () => {
  it.each([
    ['no version', { '/info/version': undefined }, 'openapi.yaml: info.version is undefined and has to be'],
    [
      'a version of another form',
      { '/info/version': '1.0' },
      'openapi.yaml: info.version is "1.0" and has to be like 1.2.3',
    ],
    [
      'a reference into the void',
      { [`${schemas}/NewOrder`]: { $ref: '#/nowhere' } },
      /^openapi\.yaml:\d+: #\/nowhere leads nowhere$/,
    ],
    [
      'a reference to another file',
      { [`${schemas}/NewOrder`]: { $ref: 'other.yaml' } },
      /^openapi\.yaml:\d+: other\.yaml leads out of the file$/,
    ],
    [
      'a reference to itself',
      { [`${schemas}/NewOrder`]: { $ref: `#${schemas}/NewOrder` } },
      /^openapi\.yaml:\d+: #\/components\/schemas\/NewOrder leads to itself$/,
    ],
  ])('%s', async (_name, edits, message) => {
    await project.put('openapi', edits);
    await expect(project.judged('openapi')).rejects.toThrow(message);
  });

  it.each(['asyncapi.yaml', 'released/accepted-breaks.yaml'])('%s that is no YAML', async (file) => {
    await project.write(file, 'one: 1\ntwo: [\n');
    await expect(project.judged('openapi')).rejects.toThrow(
      new RegExp(`^${file}: .* at line 3, column 1`, 's'),
    );
  });

  it('the line of a reference', async () => {
    await project.write('asyncapi.yaml', "info: { version: 1.0.0 }\none:\n  $ref: '#/info/gone'\n");
    await expect(project.judged('openapi')).rejects.toThrow('asyncapi.yaml:3: #/info/gone leads nowhere');
  });
});
