import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { generate } from '../../src/generate/generate.ts';
import { asyncapi, numberAt, openapi, root } from '../support/contract.ts';

let files: Map<string, string>;

beforeAll(async () => {
  files = await generate(root);
});

describe('the folder generated/', () => {
  it('holds exactly the files that the contracts lead to', async () => {
    const present = await readdir(join(root, 'generated'), { recursive: true, withFileTypes: true });
    const paths = present
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(join(root, 'generated'), join(parentPath, name)));
    expect(paths.sort()).toEqual([...files.keys()].sort());
  });

  it('is fresh: `npm run generate` would change nothing', async () => {
    for (const [name, content] of files) {
      expect(await readFile(join(root, 'generated', name), 'utf8'), name).toBe(content);
    }
  });

  it('says of each file of code that it is not to be edited', () => {
    for (const [name, content] of files) {
      if (!/\.[jt]s$/.test(name)) continue;
      expect(content, name).toMatch(
        /^\/\/ Written by `npm run generate` from \w+\.yaml( and src\/sdk\/)?\. Do not edit\.\n\n/,
      );
    }
  });
});

describe('generating', () => {
  it('gives the same for the same contracts', async () => {
    expect(await generate(root)).toEqual(files);
  });

  it('gives the same wherever the contracts lie', async () => {
    expect(await generate(await copiedContracts())).toEqual(files);
  });

  it('takes a changed bound of openapi.yaml into the router’s document and the types', async () => {
    const most = numberAt(openapi, 'components', 'schemas', 'OrderItems', 'maxItems') + 1;
    const quantity = ['components', 'schemas', 'OrderItem', 'properties', 'quantity', 'maximum'];
    const largest = numberAt(openapi, ...quantity) + 1;
    const folder = await copiedContracts();
    await change(join(folder, 'openapi.yaml'), ['components', 'schemas', 'OrderItems', 'maxItems'], most);
    await change(join(folder, 'openapi.yaml'), quantity, largest);
    const changed = await generate(folder);

    expect(changed.get('openapi-document.js')).toContain(`"maxItems": ${most}`);
    expect(changed.get('openapi-document.js')).toContain(`"maximum": ${largest}`);
    expect(changed.get('openapi.ts')).toContain(`maxItems ${most}.`);
    expect(changed.get('openapi.ts')).toContain(`maximum ${largest}.`);
    expect(namesOfChanged(changed)).toEqual([
      'client/types/openapi.d.ts',
      'contract-digest.ts',
      'openapi-document.js',
      'openapi.ts',
      'request-validators.js',
    ]);

    const order = { customer_id: 'C', items: [{ sku: 'S', quantity: largest }] };
    const isTaken = async (generated: typeof files) => {
      const { requestValidators } = await requestValidatorsOf(generated, folder);
      return requestValidators.createOrder?.every((validate) => validate({ requestBody: order }));
    };
    expect(await isTaken(files)).toBe(false);
    expect(await isTaken(changed)).toBe(true);
  });

  it('takes a changed default and a changed scope of openapi.yaml into the facts of the operations', async () => {
    const folder = await copiedContracts();
    const list = ['paths', '/orders', 'get'];
    await change(join(folder, 'openapi.yaml'), [...list, 'x-required-scopes', 0], 'orders:browse');
    const changed = await generate(folder);
    expect(changed.get('operation-facts.ts')).toContain('"orders:browse"');
    expect(namesOfChanged(changed)).toEqual(['contract-digest.ts', 'operation-facts.ts']);
  });

  it('takes a changed status and a changed problem type of openapi.yaml into the client’s types', async () => {
    const folder = await copiedContracts();
    const schemas = ['components', 'schemas'];
    const types = [...schemas, 'ProblemType', 'x-extensible-enum'];
    await change(join(folder, 'openapi.yaml'), [...types, 0], 'urn:oms:problem:too-late');
    await change(join(folder, 'openapi.yaml'), [...schemas, 'OrderStatus', 'enum', 0], 'ON_HOLD');
    const changed = await generate(folder);
    expect(changed.get('client/types/openapi.d.ts')).toContain('"urn:oms:problem:too-late" | ');
    expect(changed.get('client/types/openapi.d.ts')).toContain('"ON_HOLD" | ');
    expect(changed.get('client/index.js')).toBe(files.get('client/index.js'));
  });

  it('takes changed bounds of headers of openapi.yaml into the client', async () => {
    const folder = await copiedContracts();
    const file = join(folder, 'openapi.yaml');
    const maxLength = (name: string) => ['components', 'parameters', name, 'schema', 'maxLength'];
    await change(file, maxLength('IdempotencyKey'), 77);
    await change(file, maxLength('Traceparent'), 777);
    const changed = await generate(folder);
    expect(changed.get('client-bounds.ts')).toContain(
      `export const clientBounds = ${JSON.stringify({ idempotencyKey: 77, traceparent: 777 }, null, 2)} as const;`,
    );
    expect(changed.get('client/index.js')).toMatch(/"idempotencyKey": 77,\s+"traceparent": 777\b/);
    await change(file, maxLength('Traceparent'), undefined);
    await expect(generate(folder)).rejects.toThrow(
      'openapi.yaml: #/components/parameters/Traceparent has no maxLength',
    );
  });

  it('takes the version of openapi.yaml into the client’s', async () => {
    const folder = await copiedContracts();
    await change(join(folder, 'openapi.yaml'), ['info', 'version'], '1.2.3');
    const changed = await generate(folder);
    expect(JSON.parse(changed.get('client/package.json') ?? '')).toMatchObject({ version: '1.2.3' });
  });

  it('takes a changed bound of asyncapi.yaml into the validators and the types', async () => {
    const reason = [
      'components',
      'schemas',
      'InventoryReservationFailed',
      'properties',
      'reason',
      'maxLength',
    ];
    const longest = numberAt(asyncapi, ...reason);
    const folder = await copiedContracts();
    await change(join(folder, 'asyncapi.yaml'), reason, longest + 1);
    const changed = await generate(folder);
    expect(changed.get('asyncapi.ts')).toContain(`maxLength ${longest + 1}.`);
    expect(namesOfChanged(changed)).toEqual(['asyncapi.ts', 'message-validators.js']);

    const event = {
      type: 'InventoryReservationFailed',
      order_id: '8f0f8a3e-3a4c-4f5e-9d0b-5f6f0c1d2e3f',
      reason: 'r'.repeat(longest + 1),
    };
    expect((await validatorsOf(files, folder)).OMS_OrderEventsQueue(event)).toBe(false);
    expect((await validatorsOf(changed, folder)).OMS_OrderEventsQueue(event)).toBe(true);
  });

  it('takes changed bounds of what is sent into a module of their own', async () => {
    const folder = await copiedContracts();
    const items = ['components', 'schemas', 'ReserveInventory', 'properties', 'items'];
    const line = [...items, 'items', 'properties'];
    const file = join(folder, 'asyncapi.yaml');
    await change(file, [...items, 'maxItems'], 7);
    await change(file, [...line, 'sku', 'maxLength'], 8);
    await change(file, [...line, 'quantity', 'maximum'], 9);
    const bounds = { lines: 7, sku: 8, quantity: 9 };
    expect((await generate(folder)).get('message-bounds.ts')).toContain(
      `export const messageBounds = ${JSON.stringify(bounds, null, 2)} as const;`,
    );
    await change(file, [...items, 'maxItems'], undefined);
    await expect(generate(folder)).rejects.toThrow(
      'asyncapi.yaml: #/components/schemas/ReserveInventory/properties/items/maxItems is no number',
    );
  });

  it('refuses an operation without the scopes that a key must have', async () => {
    const folder = await copiedContracts();
    await change(join(folder, 'openapi.yaml'), ['paths', '/orders', 'get', 'x-required-scopes'], undefined);
    await expect(generate(folder)).rejects.toThrow('get /orders needs an operationId and x-required-scopes');
  });
});

async function copiedContracts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'contracts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['openapi.yaml', 'asyncapi.yaml']) await cp(join(root, name), join(folder, name));
  return folder;
}

async function change(file: string, path: readonly (string | number)[], value: unknown): Promise<void> {
  const contract = parseDocument(await readFile(file, 'utf8'));
  if (!contract.hasIn(path)) throw new Error(`${file} has nothing at ${path.join(' → ')}`);
  if (value === undefined) contract.deleteIn(path);
  else contract.setIn(path, value);
  await writeFile(file, String(contract));
}

function namesOfChanged(changed: Map<string, string>): string[] {
  return [...changed.keys()].filter((name) => changed.get(name) !== files.get(name)).sort();
}

async function validatorsOf(generated: Map<string, string>, folder: string) {
  const module: { OMS_OrderEventsQueue: (data: unknown) => boolean } = await load(
    generated,
    'message-validators.js',
    folder,
  );
  return module;
}

async function requestValidatorsOf(generated: Map<string, string>, folder: string) {
  const module: { requestValidators: Record<string, ((data: unknown) => boolean)[]> } = await load(
    generated,
    'request-validators.js',
    folder,
  );
  return module;
}

async function load(generated: Map<string, string>, name: string, folder: string) {
  const file = join(await mkdtemp(join(folder, 'generated-')), 'module.mjs');
  await writeFile(file, generated.get(name) ?? '');
  return import(pathToFileURL(file).href);
}
