import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { asyncapi, objectAt, openapi, root } from '../support/contract.ts';
import { type Edits, edited, renamed } from './edited.ts';

type Row = [rule: string, edits: Edits];

const schemas = '/components/schemas';
const list = '/paths/~1orders/get';
const create = '/paths/~1orders/post';
const text = { type: 'string', maxLength: 9 };

const problem = objectAt(openapi, 'components', 'responses', 'NotFound');
/** An answer of whatever status is not named, which is an error, too. */
const otherwise = (edits: Edits): Edits => ({ [`${list}/responses/default`]: edited(problem, edits) });

/** Of each rule a contract that breaks it. */
const broken: Row[] = [
  ['rule/schema-has-a-type', { [`${schemas}/Order/properties/total/type`]: undefined }],
  ['rule/string-is-bounded', { [`${schemas}/CustomerId/maxLength`]: undefined }],
  ['rule/string-is-bounded', { '/components/parameters/Traceparent/schema/maxLength': undefined }],
  ['rule/string-is-bounded', { [`${create}/responses/201/headers/Location/schema/maxLength`]: undefined }],
  ['rule/string-is-bounded', { [`${schemas}/DateBound/anyOf/1/maxLength`]: undefined }],
  ['rule/array-is-bounded', { [`${schemas}/OrderItems/maxItems`]: undefined }],
  ['rule/number-is-bounded', { [`${schemas}/OrderItem/properties/quantity/maximum`]: undefined }],
  ['rule/number-is-bounded', { [`${schemas}/OrderItem/properties/price/minimum`]: undefined }],
  ['rule/default-is-of-a-parameter', { [`${schemas}/OrderItem/properties/name/default`]: 'nameless' }],
  ['rule/schema-name', { [`${schemas}/order_note`]: text }],
  ['rule/property-name', { [`${schemas}/NewOrder/properties/giftNote`]: text }],
  ['operation-description', { [`${list}/description`]: undefined }],
  ['operation-operationId', { [`${list}/operationId`]: undefined }],
  ['operation-operationId-unique', { [`${list}/operationId`]: 'createOrder' }],
  ['parameter-description', { [`${list}/parameters/4/description`]: undefined }],
  ['paths-kebab-case', { '/paths': renamed('/orders', '/All_Orders') }],
  ['operation-4xx-problem-details-rfc7807', { '/components/responses/NotFound/content': undefined }],
  ['response-contains-header', { [`${list}/responses/200/headers/X-Request-Id`]: undefined }],
  ['response-contains-header', { '/components/responses/Unavailable/headers/X-Request-Id': undefined }],
  ['rule/operation-name', { [`${list}/operationId`]: 'orders' }],
  ['rule/operation-name', { [`${list}/operationId`]: 'ListOrders' }],
  ['rule/operation-access', { [`${list}/x-required-scopes`]: undefined }],
  ['rule/operation-access', { [`${list}/security`]: undefined }],
  ['rule/operation-scopes', { [`${list}/x-required-scopes`]: [] }],
  ['rule/operation-scopes', { [`${list}/x-required-scopes`]: ['everything'] }],
  ...['400', '401', '403', '429', '500', '503'].map((status): Row => {
    return ['rule/operation-errors', { [`${list}/responses/${status}`]: undefined }];
  }),
  ['rule/error-has-a-body', { '/components/responses/InternalError/content': undefined }],
  [
    'rule/error-is-a-problem',
    {
      '/components/responses/InternalError/content': renamed('application/problem+json', 'application/json'),
    },
  ],
  [
    'rule/error-is-a-problem',
    { [`${create}/responses/422/content`]: renamed('application/problem+json', 'text/html') },
  ],
  [
    'rule/problem-schema',
    {
      [`${create}/responses/422/content/application~1problem+json/schema/$ref`]: `#${schemas}/OrderAccepted`,
    },
  ],
  ['response-contains-header', otherwise({ '/headers/X-Request-Id': undefined })],
  ['rule/error-has-a-body', otherwise({ '/content': undefined })],
  [
    'rule/error-is-a-problem',
    otherwise({ '/content': renamed('application/problem+json', 'application/json') }),
  ],
  [
    'rule/problem-schema',
    otherwise({ '/content/application~1problem+json/schema/$ref': `#${schemas}/OrderAccepted` }),
  ],
  ['rule/request-object-is-closed', { [`${schemas}/NewOrder/additionalProperties`]: undefined }],
  ['rule/request-object-is-closed', { [`${schemas}/NewOrder/additionalProperties`]: true }],
  ['rule/parameter-name', { [`${list}/parameters/2/name`]: 'startDate' }],
  ['rule/header-parameter-name', { '/components/parameters/IdempotencyKey/name': 'idempotency_key' }],
  [
    'rule/header-name',
    { [`${create}/responses/201/headers`]: renamed('Idempotency-Replayed', 'idempotency_replayed') },
  ],
  ['rule/body-has-an-example', { [`${list}/responses/200/content/application~1json/examples`]: undefined }],
  ['rule/body-has-an-example', { [`${create}/requestBody/content/application~1json/examples`]: undefined }],
  [
    'no-invalid-media-type-examples',
    { [`${create}/requestBody/content/application~1json/examples/twoLines/value/items`]: [] },
  ],
  ['no-invalid-schema-examples', { [`${schemas}/CustomerId/example`]: '' }],
];

const brokenMessages: Row[] = [
  ['rule/type-is-one', { [`${schemas}/OrderId/type`]: ['string', 'null'] }],
  ['rule/string-is-bounded', { [`${schemas}/TraceContext/properties/traceparent/maxLength`]: undefined }],
  ['rule/array-is-bounded', { [`${schemas}/ReserveInventory/properties/items/maxItems`]: undefined }],
  [
    'rule/number-is-bounded',
    { [`${schemas}/ReserveInventory/properties/items/items/properties/quantity/maximum`]: undefined },
  ],
  ['rule/schema-name', { [`${schemas}/order_note`]: text }],
  ['rule/property-name', { [`${schemas}/InventoryReserved/properties/orderId`]: text }],
  ...['name', 'title', 'summary', 'contentType', 'payload', 'examples'].map((part): Row => {
    return ['rule/message-is-whole', { [`/components/messages/ReserveInventory/${part}`]: undefined }];
  }),
  ['rule/message-name', { '/components/messages/ReserveInventory/name': 'reserve_inventory' }],
  ['rule/operation-title', { '/operations/reserveInventory/summary': undefined }],
  ['rule/channel-description', { '/channels/IMS-InventoryQueue/description': undefined }],
];

const cases = [
  ...broken.map(([rule, edits]) => ({ rule, edits, contract: openapi, of: 'openapi' })),
  ...brokenMessages.map(([rule, edits]) => ({ rule, edits, contract: asyncapi, of: 'asyncapi' })),
].map((row, n) => ({ ...row, at: Object.keys(row.edits).join(' '), file: `${row.of}-${n}.yaml` }));

let folder: string;
let refusals: Map<string, Set<string>>;

// All in one run, for most of a run is its start.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oms-lint-'));
  const files = [
    ...cases,
    { file: 'openapi.yaml', edits: {}, contract: openapi },
    { file: 'asyncapi.yaml', edits: {}, contract: asyncapi },
  ];
  for (const { file, edits, contract } of files) {
    await writeFile(join(folder, file), stringify(edited(contract, edits)));
  }
  refusals = await lint(files.map(({ file }) => join(folder, file)));
});
afterAll(() => rm(folder, { recursive: true }));

it.each(cases)('$rule refuses another $at', ({ rule, file }) => {
  expect([...(refusals.get(file) ?? [])]).toContain(rule);
});

it.each(['openapi.yaml', 'asyncapi.yaml'])('no rule refuses %s as it is', (file) => {
  expect(refusals.get(file)).toBeUndefined();
});

it('each house rule is shown', () => {
  const config: unknown = parse(readFileSync(join(root, 'redocly.yaml'), 'utf8'));
  const own = ['rules', 'oas3_0Rules', 'async3Rules'].flatMap((key) =>
    Object.entries(objectAt(config, key)).flatMap(([rule, setting]) => (setting === 'off' ? [] : [rule])),
  );
  const shown = cases.map(({ rule }) => rule);
  expect(own.filter((rule) => !shown.includes(rule))).toEqual([]);
});

/** The rules that refuse each file, by its name. */
async function lint(files: readonly string[]): Promise<Map<string, Set<string>>> {
  const redocly = join(root, 'node_modules/.bin/redocly');
  const config = ['--config', join(root, 'redocly.yaml')];
  const format = ['--format', 'github-actions', '--max-problems', '10000'];
  const out = await new Promise<string>((resolve) => {
    execFile(redocly, ['lint', ...files, ...config, ...format], { cwd: root }, (_error, text) =>
      resolve(text),
    );
  });
  const found = [...out.matchAll(/^::error title=([^,]+),file=([^,]+),/gm)];
  const byFile = Map.groupBy(found, ([, , file = '']) => basename(file));
  return new Map([...byFile].map(([file, lines]) => [file, new Set(lines.map(([, rule = '']) => rule))]));
}
