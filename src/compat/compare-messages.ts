import { isObject } from '../contract/is-object.ts';
import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareSchemas } from './compare-schemas.ts';
import { compareServers } from './compare-servers.ts';
import { type ContractNode, childOf, childrenOf, rootOf } from './contract-node.ts';

/** One message that the service sends or receives on one channel. */
type Exchange = { action: string; channelName: string; message: ContractNode };

// What `components` hold counts where it is used; operations are compared by what they exchange.
const comparedOfRoot = new Set([
  'channels',
  'components',
  'defaultContentType',
  'info',
  'operations',
  'servers',
]);
const comparedOfMessage = new Set(['contentType', 'headers', 'payload']);

/** Changes between two versions of an AsyncAPI 3.0 document, as its service's partners meet them. */
export function compareMessages(released: unknown, working: unknown): Change[] {
  const [before, after] = [rootOf(released), rootOf(working)];
  const part = (key: string) => [childOf(before, key), childOf(after, key)] as const;
  const serversOf = (root: ContractNode) => new Map(childrenOf(childOf(root, 'servers')));
  return [
    ...compareRemainder(before, after, 'the document', comparedOfRoot),
    ...compareRemainder(...part('info'), 'the document', new Set(['version'])),
    ...compareServers(serversOf(before), serversOf(after)),
    ...compareEach(...part('operations'), 'the operation', new Set(['action', 'channel', 'messages'])),
    ...compareEach(...part('channels'), 'the channel', new Set(['messages'])),
    ...compareExchanges(before, after),
  ];
}

/** What stands on both sides under one name; what came or went shows in the messages that are exchanged. */
function compareEach(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  place: string,
  compared: ReadonlySet<string>,
): Change[] {
  return childrenOf(before).flatMap(([name, was]) => {
    const is = childOf(after, name);
    return is ? compareRemainder(was, is, `${place} ${name}`, compared) : [];
  });
}

function compareExchanges(before: ContractNode, after: ContractNode): Change[] {
  const [old, young] = [exchangesOf(before), exchangesOf(after)];
  const servedBefore = new Set(
    [...old.values()].map(({ action, channelName }) => `${action} ${channelName}`),
  );
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key): Change[] => {
    const [was, is] = [old.get(key), young.get(key)];
    const at = `${(is ?? was)?.message.pointer}`;
    const place = key;
    if (!is) {
      const fate = was?.action === 'send' ? 'no longer sent: its readers miss it' : 'no longer understood';
      return [{ impact: 'major', at, place, what: `the message is ${fate}` }];
    }
    if (was) return compareTwo(was, is, contentTypes(before, was, after, is), place);
    const isSurprise = is.action === 'send' && servedBefore.has(`send ${is.channelName}`);
    if (!isSurprise) return [{ impact: 'minor', at, place, what: 'the message is new' }];
    return [{ impact: 'major', at, place, what: 'the message is new: the channel’s readers do not know it' }];
  });
}

function compareTwo(
  was: Exchange,
  is: Exchange,
  [oldType, newType]: [string, string],
  place: string,
): Change[] {
  const direction = is.action === 'send' ? 'gives' : 'accepts';
  const payloads = [childOf(was.message, 'payload'), childOf(is.message, 'payload')] as const;
  const what = `\`contentType\` ${oldType} → ${newType}: who relies on the old one breaks`;
  const at = `${is.message.pointer}/contentType`;
  return [
    ...(oldType === newType ? [] : [{ impact: 'major', at, place, what } as const]),
    ...compareRemainder(was.message, is.message, place, comparedOfMessage),
    ...compareSchemas(headersOf(was), headersOf(is), direction, `${place}, header #`),
    ...compareSchemas(...payloads, direction, `${place}, body #`),
  ];
}

/** Attributes are fields, also where the contract names none. */
function headersOf({ message }: Exchange): ContractNode {
  const none = {
    document: message.document,
    pointer: `${message.pointer}/headers`,
    value: { type: 'object' },
  };
  return childOf(message, 'headers') ?? none;
}

function contentTypes(
  before: ContractNode,
  was: Exchange,
  after: ContractNode,
  is: Exchange,
): [string, string] {
  const typeOf = (root: ContractNode, { message }: Exchange) =>
    `${(childOf(message, 'contentType') ?? childOf(root, 'defaultContentType'))?.value}`;
  return [typeOf(before, was), typeOf(after, is)];
}

/** By action, channel and message, such as `send ReserveInventory on IMS-InventoryQueue`. */
function exchangesOf(root: ContractNode): Map<string, Exchange> {
  const exchanges = childrenOf(childOf(root, 'operations')).flatMap(([, operation]) => {
    const channel = childOf(operation, 'channel');
    if (!channel) return [];
    const action = `${childOf(operation, 'action')?.value}`;
    const channelName = lastOf(channel.pointer);
    return messagesOf(operation, channel).map(([name, message]) => {
      return [`${action} ${name} on ${channelName}`, { action, channelName, message }] as const;
    });
  });
  return new Map(exchanges);
}

/** An operation without a list of messages has all of its channel's. */
function messagesOf(operation: ContractNode, channel: ContractNode): [string, ContractNode][] {
  const all = childrenOf(childOf(channel, 'messages'));
  const listed = isObject(operation.value) ? operation.value.messages : undefined;
  if (!Array.isArray(listed)) return all;
  const names = listed.map((reference) => lastOf(String(reference.$ref)));
  return all.filter(([name]) => names.includes(name));
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
