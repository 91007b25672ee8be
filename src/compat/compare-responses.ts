import type { Change } from './change.ts';
import { compareMediaTypes } from './compare-media-types.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';
import { spelledOut } from './spelled-out.ts';

/** Changes of what an operation answers, with headers and bodies. */
export function compareResponses(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  operationPlace: string,
): Change[] {
  const statuses = new Set([...childrenOf(before), ...childrenOf(after)].map(([status]) => status));
  return [...statuses].flatMap((status): Change[] => {
    const [was, is] = [childOf(before, status), childOf(after, status)];
    const place = `${operationPlace}, answer ${status}`;
    if (!was) return [newStatus(status, `${is?.pointer}`, place)];
    const what = 'it is gone: callers that wait for it fail';
    if (!is) return [{ impact: 'major', at: was.pointer, place, what }];
    return [
      ...compareRemainder(was, is, place, new Set(['content', 'headers'])),
      ...compareHeaders(childOf(was, 'headers'), childOf(is, 'headers'), place),
      ...compareMediaTypes(was, is, 'gives', place),
    ];
  });
}

/** Every caller has to reckon with new errors, and none with a success that looks otherwise. */
function newStatus(status: string, at: string, place: string): Change {
  if (/^[45]/.test(status)) return { impact: 'minor', at, place, what: 'it is new' };
  return { impact: 'major', at, place, what: 'it is new: callers take it for no success' };
}

function compareHeaders(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  answer: string,
): Change[] {
  const [old, young] = [before, after].map(byLowerCase);
  const names = new Map(
    [...childrenOf(before), ...childrenOf(after)].map(([name]) => [name.toLowerCase(), name]),
  );
  return [...names].flatMap(([key, name]): Change[] => {
    const [was, is] = [old?.get(key), young?.get(key)];
    const at = `${(is ?? was)?.pointer}`;
    const place = `${answer}, header ${name}`;
    if (!was) return [{ impact: 'minor', at, place, what: 'the header is new' }];
    if (!is) return [{ impact: 'major', at, place, what: 'the header is gone: its readers miss it' }];
    return [
      ...compareRequired(was, is, place),
      ...compareRemainder(spelledOut(was), spelledOut(is), place, new Set(['required', 'schema'])),
      ...compareSchemas(childOf(was, 'schema'), childOf(is, 'schema'), 'gives', place),
    ];
  });
}

/** A header's name has no case. */
function byLowerCase(headers: ContractNode | undefined): Map<string, ContractNode> {
  return new Map(childrenOf(headers).map(([name, header]) => [name.toLowerCase(), header]));
}

function compareRequired(was: ContractNode, is: ContractNode, place: string): Change[] {
  const [wasRequired, isRequired] = [was, is].map((header) => childOf(header, 'required')?.value === true);
  const at = `${is.pointer}/required`;
  if (wasRequired === isRequired) return [];
  if (isRequired) return [{ impact: 'minor', at, place, what: 'the header became required' }];
  return [{ impact: 'major', at, place, what: 'the header became optional: its readers may miss it' }];
}
