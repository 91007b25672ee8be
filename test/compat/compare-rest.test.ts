import { describe, expect, it } from 'vitest';
import { compareRest } from '../../src/compat/compare-rest.ts';
import { objectAt, openapi } from '../support/contract.ts';
import { append, type Edits, edited, renamed, without } from './edited.ts';

type Row = [name: string, edits: Edits, ...found: string[]];

const schemas = '/components/schemas';
const list = '/paths/~1orders/get';
const create = '/paths/~1orders/post';
const text = { type: 'string', maxLength: 9 };

/** What the comparison finds, each as `impact place: what`; of the places where it is found, the first. */
function found(edits: Edits): string[] {
  const changes = compareRest(openapi, edited(openapi, edits));
  const once = new Map(changes.map(({ impact, at, what }) => [`${impact} ${at} ${what}`, '']));
  for (const { impact, at, place, what } of changes) {
    const key = `${impact} ${at} ${what}`;
    once.set(key, once.get(key) || `${impact} ${place}: ${what}`);
  }
  return [...once.values()];
}

describe('what answers give', () => {
  it.each<Row>([
    [
      'a field is gone',
      { [`${schemas}/Order/properties/status_reason`]: undefined },
      'major GET /orders, answer 200 #/orders/*/status_reason: the field `status_reason` is gone: its readers miss it',
    ],
    [
      'a field has another name',
      {
        [`${schemas}/Order/properties`]: renamed('total', 'amount'),
        [`${schemas}/Order/required`]: (names: string[]) =>
          names.map((name) => (name === 'total' ? 'amount' : name)),
      },
      'major GET /orders, answer 200 #/orders/*/total: the field `total` is gone: its readers miss it',
      'minor GET /orders, answer 200 #/orders/*/amount: the field `amount` is new',
    ],
    [
      'a field may be missing',
      { [`${schemas}/Order/required`]: without('updated_at') },
      'major GET /orders, answer 200 #/orders/*/updated_at: the field `updated_at` became optional: its readers may miss it',
    ],
    [
      'a field is new',
      { [`${schemas}/Order/properties/brand_new`]: text },
      'minor GET /orders, answer 200 #/orders/*/brand_new: the field `brand_new` is new',
    ],
    [
      'a field is longer',
      { [`${schemas}/Problem/properties/title/maxLength`]: 500 },
      'major GET /orders, answer 400 #/title: `maxLength` 128 → 500: readers may get what they were not told of',
    ],
    [
      'a field is shorter',
      { [`${schemas}/Problem/properties/title/maxLength`]: 50 },
      'minor GET /orders, answer 400 #/title: `maxLength` 128 → 50: readers get less than they were prepared for',
    ],
    [
      'a field is of another type, whatever else it is',
      { [`${schemas}/Order/properties/total`]: text },
      'major GET /orders, answer 200 #/orders/*/total: the type number → string: readers may get what they were not told of',
    ],
    [
      'a field is of another format',
      { [`${schemas}/Order/properties/total/format`]: 'double' },
      'major GET /orders, answer 200 #/orders/*/total: `format` "two-decimals" → "double": readers may get what they were not told of',
    ],
    [
      'a field may be null',
      { [`${schemas}/Order/properties/status_reason/nullable`]: true },
      'major GET /orders, answer 200 #/orders/*/status_reason: the type string → string or null: readers may get what they were not told of',
    ],
    [
      'a field is gone from one operation, which has a schema of its own',
      {
        [`${schemas}/Own`]: edited(objectAt(openapi, 'components', 'schemas', 'Order'), {
          '/properties/status_reason': undefined,
        }),
        '/paths/~1orders~1{id}/get/responses/200/content/application~1json/schema': {
          $ref: '#/components/schemas/Own',
        },
      },
      'major GET /orders/{id}, answer 200 #/status_reason: the field `status_reason` is gone: its readers miss it',
      'minor the types of clients: the schema Own is new',
    ],
    [
      'a value is new',
      { [`${schemas}/OrderStatus/enum`]: append('LOST') },
      'minor GET /orders, query parameter status: now also "LOST": more is accepted',
      'major GET /orders, answer 200 #/orders/*/status: now also "LOST": readers may get what they were not told of',
    ],
    [
      'a header is gone',
      { [`${create}/responses/201/headers/Location`]: undefined },
      'major POST /orders, answer 201, header Location: the header is gone: its readers miss it',
    ],
    [
      'a header may be missing',
      { '/components/headers/RequestId/required': undefined },
      'major GET /orders, answer 200, header X-Request-Id: the header became optional: its readers may miss it',
    ],
    [
      'a header is always there',
      { [`${create}/responses/201/headers/Idempotency-Replayed/required`]: true },
      'minor POST /orders, answer 201, header Idempotency-Replayed: the header became required',
    ],
    [
      'a header is new',
      { [`${create}/responses/201/headers/X-New`]: { schema: text } },
      'minor POST /orders, answer 201, header X-New: the header is new',
    ],
    [
      'a header is longer',
      { [`${create}/responses/201/headers/Location/schema/maxLength`]: 999 },
      'major POST /orders, answer 201, header Location: `maxLength` 512 → 999: readers may get what they were not told of',
    ],
    [
      'a status is gone',
      { [`${list}/responses/503`]: undefined },
      'major GET /orders, answer 503: it is gone: callers that wait for it fail',
    ],
    [
      'an error is new',
      { [`${create}/responses/409`]: { $ref: '#/components/responses/NotFound' } },
      'minor POST /orders, answer 409: it is new',
    ],
    [
      'success looks otherwise',
      { [`${create}/responses`]: renamed('201', '202') },
      'major POST /orders, answer 201: it is gone: callers that wait for it fail',
      'major POST /orders, answer 202: it is new: callers take it for no success',
    ],
    [
      'a media type is another',
      { '/components/responses/NotFound/content': renamed('application/problem+json', 'application/json') },
      'minor GET /orders/{id}, answer 404: the media type application/json is new',
      'major GET /orders/{id}, answer 404: the media type application/problem+json is gone: its users fail',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits).sort()).toEqual(expected.sort()));
});

describe('what requests may hold', () => {
  it.each<Row>([
    [
      'a field is new and required',
      {
        [`${schemas}/NewOrder/properties/brand_new`]: text,
        [`${schemas}/NewOrder/required`]: append('brand_new'),
      },
      'major POST /orders, request body #/brand_new: the field `brand_new` is new and required: those who do not send it are refused',
    ],
    [
      'a field is new and optional',
      { [`${schemas}/NewOrder/properties/brand_new`]: text },
      'minor POST /orders, request body #/brand_new: the field `brand_new` is new',
    ],
    [
      'a field became required',
      { [`${schemas}/OrderItem/required`]: append('price') },
      'major POST /orders, request body #/items/*/price: the field `price` became required: those who do not send it are refused',
    ],
    [
      'a field is gone',
      { [`${schemas}/OrderItem/properties/name`]: undefined },
      'major POST /orders, request body #/items/*/name: the field `name` is gone: what is sent in it is refused',
    ],
    [
      'fewer values are taken',
      { [`${list}/parameters/1/schema`]: { type: 'string', enum: ['CONFIRMED', 'CANCELLED'] } },
      'major GET /orders, query parameter status: no longer "PENDING_INVENTORY": what was accepted is now refused',
      'patch GET /orders, query parameter status: `description` has other words',
    ],
    [
      'a bound of requests and answers is lower',
      { [`${schemas}/CustomerId/maxLength`]: 32 },
      'major GET /orders, query parameter customer_id: `maxLength` 64 → 32: what was accepted is now refused',
      'minor GET /orders, answer 200 #/orders/*/customer_id: `maxLength` 64 → 32: readers get less than they were prepared for',
    ],
    [
      'a pattern is another',
      { '/components/parameters/IdempotencyKey/schema/pattern': '^[a-z]+$' },
      'major POST /orders, header parameter Idempotency-Key: `pattern` "^[!-~]+$" → "^[a-z]+$": what was accepted may now be refused',
    ],
    [
      'a limit is lower',
      { [`${list}/parameters/4/schema/maximum`]: 50 },
      'major GET /orders, query parameter limit: `maximum` 100 → 50: what was accepted is now refused',
    ],
    [
      'a limit is higher',
      { [`${list}/parameters/4/schema/maximum`]: 200 },
      'minor GET /orders, query parameter limit: `maximum` 100 → 200: more is accepted',
    ],
    [
      'a default is another',
      { [`${list}/parameters/4/schema/default`]: 50 },
      'major GET /orders, query parameter limit: `default` 20 → 50: leaving it out means something else',
    ],
    [
      'a parameter gets a default',
      { '/components/parameters/IdempotencyKey/schema/default': 'x' },
      'major POST /orders, header parameter Idempotency-Key: `default` nothing → "x": leaving it out means something else',
    ],
    [
      'a field that is required gets a default',
      { [`${schemas}/OrderItem/properties/quantity/default`]: 1 },
      'minor POST /orders, request body #/items/*/quantity: `default` nothing → 1',
    ],
    [
      'a field gets a default',
      { [`${schemas}/OrderItem/properties/name/default`]: 'x' },
      'major POST /orders, request body #/items/*/name: `default` nothing → "x": leaving it out means something else',
    ],
    [
      'a parameter and a field are new and have defaults',
      {
        [`${list}/parameters`]: append({ name: 'x', in: 'query', schema: { ...text, default: 'x' } }),
        [`${schemas}/NewOrder/properties/brand_new`]: { ...text, default: 'x' },
      },
      'minor GET /orders: the query parameter x is new',
      'minor POST /orders, request body #/brand_new: the field `brand_new` is new',
    ],
    [
      'unknown fields are let in',
      { [`${schemas}/NewOrder/additionalProperties`]: undefined },
      'minor POST /orders, request body #: other fields are let in: more is accepted',
    ],
    [
      'a form is not taken any more',
      { [`${schemas}/DateBound/anyOf/1`]: undefined },
      'major GET /orders, query parameter start_date: a branch of `anyOf` is gone: what was accepted is now refused',
    ],
    [
      'a parameter is new and required',
      { [`${list}/parameters`]: append({ name: 'x', in: 'query', required: true, schema: text }) },
      'major GET /orders: the query parameter x is new and required: calls without it are refused',
    ],
    [
      'a parameter is new and optional',
      { [`${list}/parameters`]: append({ name: 'x', in: 'query', schema: text }) },
      'minor GET /orders: the query parameter x is new',
    ],
    [
      'a parameter is gone',
      { [`${list}/parameters/5`]: undefined },
      'major GET /orders: the query parameter next_token is gone: what is sent in it is not heeded',
    ],
    [
      'a parameter became required',
      { '/components/parameters/IdempotencyKey/required': true },
      'major POST /orders, header parameter Idempotency-Key: became required: calls without it are refused',
    ],
    [
      'a parameter is written otherwise',
      { [`${list}/parameters/1/explode`]: false },
      'major GET /orders, query parameter status: `explode` true → false: who relies on the old one breaks',
    ],
    [
      'a body is taken where there was none, and has to come',
      { [`${list}/requestBody`]: { required: true, content: { 'application/json': { schema: text } } } },
      'major GET /orders, request body: is new and required: calls without it are refused',
    ],
    [
      'a body is taken where there was none',
      { [`${list}/requestBody`]: { content: { 'application/json': { schema: text } } } },
      'minor GET /orders, request body: there is one now',
    ],
    [
      'the body is gone',
      { [`${create}/requestBody`]: undefined },
      'major POST /orders, request body: there is none any more: it is not heeded',
    ],
    [
      'the body may be left out',
      { [`${create}/requestBody/required`]: undefined },
      'minor POST /orders, request body: became optional',
    ],
    [
      'a media type is gone',
      { [`${create}/requestBody/content`]: renamed('application/json', 'application/cbor') },
      'minor POST /orders, request body: the media type application/cbor is new',
      'major POST /orders, request body: the media type application/json is gone: its users fail',
    ],
    [
      'bodies may be smaller only',
      { [`${create}/x-max-body-bytes`]: 1000 },
      'major POST /orders: `x-max-body-bytes` 524288 → 1000: bodies that were taken are now refused',
    ],
    [
      'bodies may be larger',
      { [`${create}/x-max-body-bytes`]: 1_000_000 },
      'minor POST /orders: `x-max-body-bytes` 524288 → 1000000',
    ],
    [
      'bodies get a limit',
      { [`${list}/x-max-body-bytes`]: 1000 },
      'major GET /orders: `x-max-body-bytes` nothing → 1000: bodies that were taken are now refused',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits).sort()).toEqual(expected.sort()));
});

describe('operations', () => {
  it.each<Row>([
    [
      'one is gone',
      { '/paths/~1orders~1{id}/delete': undefined },
      'major DELETE /orders/{id}: the operation is gone: its callers fail',
    ],
    ['one is new', { '/paths/~1x': { get: {} } }, 'minor GET /x: the operation is new'],
    [
      'its path is another',
      { '/paths': renamed('/orders/{id}/deliveries', '/deliveries/{id}') },
      'major GET /orders/{id}/deliveries: the operation is gone: its callers fail',
      'minor GET /deliveries/{id}: the operation is new',
    ],
    [
      'its name is another',
      { [`${list}/operationId`]: 'findOrders' },
      'major GET /orders: `operationId` "listOrders" → "findOrders": who relies on the old one breaks',
    ],
    [
      'it asks for another scope',
      { [`${list}/x-required-scopes`]: ['orders:list'] },
      'major GET /orders: the scope orders:list is required: keys without it are refused',
      'minor GET /orders: the scope orders:read is not required any more',
    ],
    [
      'it asks for one scope more',
      { [`${list}/x-required-scopes`]: append('orders:list') },
      'major GET /orders: the scope orders:list is required: keys without it are refused',
    ],
    [
      'its callers prove themselves otherwise',
      { [`${list}/security`]: [{ Token: [] }] },
      'major GET /orders: ApiKey is not enough any more: its callers are refused',
      'minor GET /orders: Token is enough',
    ],
    [
      'its callers prove themselves twice',
      { [`${list}/security`]: [{ ApiKey: [], Token: [] }] },
      'major GET /orders: ApiKey is not enough any more: its callers are refused',
    ],
    [
      'its callers may prove themselves otherwise',
      { [`${list}/security`]: append({ Token: [] }) },
      'minor GET /orders: Token is enough',
    ],
    [
      'it is for everybody',
      { [`${list}/security`]: [] },
      'minor GET /orders: calling without a key is enough',
    ],
    [
      'the key is looked for elsewhere',
      { '/components/securitySchemes/ApiKey/name': 'x-key' },
      'major GET /orders: `name` "x-api-key" → "x-key": who relies on the old one breaks',
    ],
    [
      'the server is another',
      { '/servers/0/url': '/v2' },
      'major the server /: the server is gone: its callers fail',
      'minor the server /v2: the server is new',
    ],
    ['it is deprecated', { [`${list}/deprecated`]: true }, 'minor GET /orders: `deprecated` nothing → true'],
    [
      'it has what no rule knows',
      { [`${list}/callbacks`]: { told: {} } },
      'major GET /orders: `callbacks` nothing → {"told":{}}: who relies on the old one breaks',
    ],
    [
      'it is described otherwise',
      { [`${list}/summary`]: 'x' },
      'patch GET /orders: `summary` has other words',
    ],
    [
      'an example is another',
      { [`${list}/responses/200/content/application~1json/examples/lastPage/summary`]: 'x' },
      'patch GET /orders, answer 200, application/json: `examples` has other words',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits).sort()).toEqual(expected.sort()));
});

describe('nothing is found when', () => {
  it.each<[string, Edits]>([
    ['nothing is different', {}],
    ['the version is another', { '/info/version': '9.0.0' }],
    [
      'a reference gives way to what it refers to',
      {
        [`${list}/parameters/0/schema`]: {
          type: 'string',
          description: "A customer's id.",
          minLength: 1,
          maxLength: 64,
          example: 'CUST-1001',
        },
      },
    ],
    [
      'a reference is wrapped',
      { [`${schemas}/Order/properties/status`]: { allOf: [{ $ref: '#/components/schemas/OrderStatus' }] } },
    ],
    [
      'a header is written in other letters',
      { [`${create}/responses/201/headers`]: renamed('Location', 'location') },
    ],
    ['a header is there that nobody uses', { '/components/headers/Unused': { schema: text } }],
    [
      'what is the default is written out',
      {
        [`${schemas}/OrderPage/properties/orders/minItems`]: 0,
        [`${schemas}/InvalidField/properties/message/minLength`]: 0,
        [`${schemas}/Order/additionalProperties`]: {},
        [`${schemas}/Order/properties/total/nullable`]: false,
        [`${schemas}/Order/properties/total/readOnly`]: false,
        [`${list}/deprecated`]: false,
        [`${list}/parameters/1/style`]: 'form',
        [`${list}/parameters/1/explode`]: true,
        [`${list}/parameters/1/required`]: false,
        [`${list}/parameters/1/allowReserved`]: false,
        '/components/parameters/IdempotencyKey/style': 'simple',
        '/components/parameters/IdempotencyKey/explode': false,
        '/components/headers/RequestId/style': 'simple',
      },
    ],
    [
      'the path’s parameters are those of its only operation',
      {
        '/paths/~1orders~1{id}~1deliveries/get/parameters': objectAt(
          openapi,
          'paths',
          '/orders/{id}/deliveries',
        ).parameters,
        '/paths/~1orders~1{id}~1deliveries/parameters': undefined,
      },
    ],
  ])('%s', (_name, edits) => expect(found(edits)).toEqual([]));
});

describe('schemas have names, which types are called by', () => {
  it.each<Row>([
    [
      'one is called otherwise',
      {
        [schemas]: renamed('OrderAccepted', 'AcceptedOrder'),
        [`${create}/responses/201/content/application~1json/schema/$ref`]: `#${schemas}/AcceptedOrder`,
      },
      'major the types of clients: the schema OrderAccepted is gone: code that names its type does not compile',
      'minor the types of clients: the schema AcceptedOrder is new',
    ],
    [
      'one gives way to what it is',
      {
        [`${schemas}/OrderAccepted`]: undefined,
        [`${create}/responses/201/content/application~1json/schema`]: objectAt(
          openapi,
          ...['components', 'schemas', 'OrderAccepted'],
        ),
      },
      'major the types of clients: the schema OrderAccepted is gone: code that names its type does not compile',
    ],
    ['one is new', { [`${schemas}/Note`]: text }, 'minor the types of clients: the schema Note is new'],
  ])('%s', (_name, edits, ...expected) => expect(found(edits).sort()).toEqual(expected.sort()));
});

describe('of the values of an x-extensible-enum', () => {
  const types = `${schemas}/ProblemType/x-extensible-enum`;

  it.each<Row>([
    [
      'one is new',
      { [types]: append('urn:oms:problem:gone') },
      'minor GET /orders, answer 400 #/type: "urn:oms:problem:gone" is known besides',
    ],
    [
      'one is gone',
      { [types]: without('urn:oms:problem:forbidden') },
      'major GET /orders, answer 400 #/type: "urn:oms:problem:forbidden" is not known any more: who decides on it misses it',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits).sort()).toEqual(expected.sort()));
});
