import { describe, expect, it } from 'vitest';
import { compareMessages } from '../../src/compat/compare-messages.ts';
import { asyncapi } from '../support/contract.ts';
import { append, type Edits, edited, without } from './edited.ts';

type Row = [name: string, edits: Edits, ...found: string[]];

const schemas = '/components/schemas';
const sent = '/components/messages/ReserveInventory';
const reserve = 'send ReserveInventory on IMS-InventoryQueue';
const reserved = 'receive InventoryReserved on OMS-OrderEventsQueue';
const failed = 'receive InventoryReservationFailed on OMS-OrderEventsQueue';
const text = { type: 'string', maxLength: 9 };

/** What the comparison finds, each as `impact place: what`. */
function found(edits: Edits, released: Edits = {}): string[] {
  return compareMessages(edited(asyncapi, released), edited(asyncapi, edits))
    .map(({ impact, place, what }) => `${impact} ${place}: ${what}`)
    .sort();
}

/** A message more, by an operation of its own. */
const extra = (action: string, channel: string) => ({
  '/components/messages/Extra': {
    name: 'Extra',
    contentType: 'application/json',
    payload: { type: 'object' },
  },
  [`/channels/${channel}/messages/Extra`]: { $ref: '#/components/messages/Extra' },
  '/operations/extra': {
    action,
    channel: { $ref: `#/channels/${channel}` },
    messages: [{ $ref: `#/channels/${channel}/messages/Extra` }],
  },
});

describe('what is sent', () => {
  it.each<Row>([
    [
      'a field has another name',
      {
        [`${schemas}/ReserveInventory/properties/timestamp`]: undefined,
        [`${schemas}/ReserveInventory/properties/sent_at`]: text,
        [`${schemas}/ReserveInventory/required/4`]: 'sent_at',
      },
      `major ${reserve}, body #/timestamp: the field \`timestamp\` is gone: its readers miss it`,
      `minor ${reserve}, body #/sent_at: the field \`sent_at\` is new`,
    ],
    [
      'a field may be missing',
      { [`${schemas}/ReserveInventory/required`]: without('timestamp') },
      `major ${reserve}, body #/timestamp: the field \`timestamp\` became optional: its readers may miss it`,
    ],
    [
      'a field is new, also a required one',
      {
        [`${schemas}/ReserveInventory/properties/brand_new`]: text,
        [`${schemas}/ReserveInventory/required`]: append('brand_new'),
      },
      `minor ${reserve}, body #/brand_new: the field \`brand_new\` is new`,
    ],
    [
      'a list is longer',
      { [`${schemas}/ReserveInventory/properties/items/maxItems`]: 1000 },
      `major ${reserve}, body #/items: \`maxItems\` 100 → 1000: readers may get what they were not told of`,
    ],
    [
      'a list is shorter',
      { [`${schemas}/ReserveInventory/properties/items/maxItems`]: 10 },
      `minor ${reserve}, body #/items: \`maxItems\` 100 → 10: readers get less than they were prepared for`,
    ],
    [
      'a number is larger, in an item',
      { [`${schemas}/ReserveInventory/properties/items/items/properties/quantity/maximum`]: 1e9 },
      `major ${reserve}, body #/items/*/quantity: \`maximum\` 10000000 → 1000000000: readers may get what they were not told of`,
    ],
    [
      'its type has another value',
      { [`${schemas}/ReserveInventory/properties/type/const`]: 'Reserve' },
      `major ${reserve}, body #/type: now also "Reserve": readers may get what they were not told of`,
      `minor ${reserve}, body #/type: no longer "ReserveInventory": readers get less than they were prepared for`,
    ],
    [
      'its name is another',
      { [`${sent}/name`]: 'Reserve' },
      `major ${reserve}: \`name\` "ReserveInventory" → "Reserve": who relies on the old one breaks`,
    ],
    [
      'its content type is another',
      { [`${sent}/contentType`]: 'application/cbor' },
      `major ${reserve}: \`contentType\` application/json → application/cbor: who relies on the old one breaks`,
    ],
    [
      'its attributes are gone',
      { [`${sent}/headers`]: undefined },
      `major ${reserve}, header #/traceparent: the field \`traceparent\` is gone: its readers miss it`,
      `patch ${reserve}, header #: \`description\` has other words`,
    ],
    [
      'it goes elsewhere',
      { '/channels/IMS-InventoryQueue/address': 'IMS-Other' },
      'major the channel IMS-InventoryQueue: `address` "IMS-InventoryQueue" → "IMS-Other": who relies on the old one breaks',
    ],
    [
      'it goes to another kind of queue',
      { '/channels/IMS-InventoryQueue/bindings': { sqs: { queue: { name: 'q', fifoQueue: true } } } },
      'major the channel IMS-InventoryQueue: `bindings` nothing → {"sqs":{"queue":{"name":"q","fifoQueue":true}}}: who relies on the old one breaks',
    ],
    [
      'it is not sent any more',
      { '/operations/reserveInventory': undefined },
      `major ${reserve}: the message is no longer sent: its readers miss it`,
    ],
    [
      'another comes to the same readers',
      extra('send', 'IMS-InventoryQueue'),
      'major send Extra on IMS-InventoryQueue: the message is new: the channel’s readers do not know it',
    ],
    [
      'the queue is of another cloud',
      { '/servers/aws/protocol': 'kafka' },
      'major the server aws: `protocol` "sqs" → "kafka": who relies on the old one breaks',
    ],
    [
      'a variable of the server is described otherwise',
      { '/servers/aws/variables/region/description': 'Where it runs.' },
      'patch the server aws, variable region: `description` has other words',
    ],
    [
      'a variable of the server has another default',
      { '/servers/aws/variables/region/default': 'us-east-1' },
      'major the server aws, variable region: `default` "eu-west-1" → "us-east-1": who relies on the old one breaks',
    ],
    [
      'the server is gone',
      { '/servers/aws': undefined },
      'major the server aws: the server is gone: its callers fail',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits)).toEqual(expected.sort()));
});

describe('what is received', () => {
  it.each<Row>([
    [
      'a field became required',
      { [`${schemas}/InventoryReserved/required`]: append('reason') },
      `major ${reserved}, body #/reason: the field \`reason\` became required: those who do not send it are refused`,
    ],
    [
      'a field is new and required',
      {
        [`${schemas}/InventoryReserved/properties/brand_new`]: text,
        [`${schemas}/InventoryReserved/required`]: append('brand_new'),
      },
      `major ${reserved}, body #/brand_new: the field \`brand_new\` is new and required: those who do not send it are refused`,
    ],
    [
      'a field is new and optional',
      { [`${schemas}/InventoryReserved/properties/brand_new`]: text },
      `minor ${reserved}, body #/brand_new: the field \`brand_new\` is new`,
    ],
    [
      'a field has another name',
      {
        [`${schemas}/InventoryReservationFailed/properties/reason`]: undefined,
        [`${schemas}/InventoryReservationFailed/properties/cause`]: text,
      },
      `major ${failed}, body #/reason: the field \`reason\` is gone: what is sent in it is no longer read`,
      `minor ${failed}, body #/cause: the field \`cause\` is new`,
    ],
    [
      'a field is shorter',
      { [`${schemas}/InventoryReserved/properties/reason/maxLength`]: 10 },
      `major ${reserved}, body #/reason: \`maxLength\` 1048576 → 10: what was accepted is now refused`,
    ],
    [
      'a field is longer',
      { [`${schemas}/InventoryReserved/properties/reason/maxLength`]: 1048577 },
      `minor ${reserved}, body #/reason: \`maxLength\` 1048576 → 1048577: more is accepted`,
    ],
    [
      'its type has another value',
      { [`${schemas}/InventoryReserved/properties/type/const`]: 'Reserved' },
      `major ${reserved}, body #/type: no longer "InventoryReserved": what was accepted is now refused`,
      `minor ${reserved}, body #/type: now also "Reserved": more is accepted`,
    ],
    [
      'its type has one value more',
      {
        [`${schemas}/InventoryReserved/properties/type`]: {
          type: 'string',
          enum: ['InventoryReserved', 'X'],
        },
      },
      `minor ${reserved}, body #/type: now also "X": more is accepted`,
    ],
    [
      'unknown fields are refused',
      { [`${schemas}/InventoryReserved/additionalProperties`]: false },
      `major ${reserved}, body #: other fields are not let in as before: what was accepted is now refused`,
    ],
    [
      'it is not understood any more',
      { '/operations/applyInventoryReserved': undefined },
      `major ${reserved}: the message is no longer understood`,
    ],
    [
      'another is understood',
      extra('receive', 'OMS-OrderEventsQueue'),
      'minor receive Extra on OMS-OrderEventsQueue: the message is new',
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits)).toEqual(expected.sort()));

  it('attributes are optional where there were none', () => {
    const none = { '/components/messages/InventoryReserved/headers': undefined };
    expect(found({}, none)).toEqual([
      `minor ${reserved}, header #/traceparent: the field \`traceparent\` is new`,
      `patch ${reserved}, header #: \`description\` has other words`,
    ]);
  });
});

describe('what goes both ways', () => {
  it.each<Row>([
    [
      'is wider: senders may, readers were not told',
      { [`${schemas}/OrderId/maxLength`]: 40 },
      `major ${reserve}, body #/order_id: \`maxLength\` 36 → 40: readers may get what they were not told of`,
      `minor ${reserved}, body #/order_id: \`maxLength\` 36 → 40: more is accepted`,
      `minor ${failed}, body #/order_id: \`maxLength\` 36 → 40: more is accepted`,
    ],
    [
      'is required: harmless to readers, not to senders',
      { [`${schemas}/TraceContext/required`]: ['traceparent'] },
      `minor ${reserve}, header #/traceparent: the field \`traceparent\` became required`,
      ...[reserved, failed].map(
        (place) =>
          `major ${place}, header #/traceparent: the field \`traceparent\` became required: those who do not send it are refused`,
      ),
    ],
  ])('%s', (_name, edits, ...expected) => expect(found(edits)).toEqual(expected.sort()));
});

it.each<[string, Edits]>([
  ['nothing is different', {}],
  ['the version is another', { '/info/version': '9.0.0' }],
  [
    'an operation has another name',
    {
      '/operations': (operations: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(operations).map(([name, operation]) => [`${name}2`, operation])),
    },
  ],
])('nothing is found when %s', (_name, edits) => expect(found(edits)).toEqual([]));
