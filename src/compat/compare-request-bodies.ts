import type { Change } from './change.ts';
import { compareMediaTypes } from './compare-media-types.ts';
import { compareRemainder } from './compare-remainder.ts';
import { type ContractNode, childOf } from './contract-node.ts';

/** Changes of what an operation takes as its body. */
export function compareRequestBodies(
  was: ContractNode | undefined,
  is: ContractNode | undefined,
  operationPointer: string,
  operationPlace: string,
): Change[] {
  const place = `${operationPlace}, request body`;
  const at = `${operationPointer}/requestBody`;
  const isRequired = childOf(is, 'required')?.value === true;
  if (was && !is) return [{ impact: 'major', at, place, what: 'there is none any more: it is not heeded' }];
  if (!was && is) {
    if (!isRequired) return [{ impact: 'minor', at, place, what: 'there is one now' }];
    return [{ impact: 'major', at, place, what: 'is new and required: calls without it are refused' }];
  }
  const wasRequired = childOf(was, 'required')?.value === true;
  const requirement: Change[] = wasRequired
    ? [{ impact: 'minor', at, place, what: 'became optional' }]
    : [{ impact: 'major', at, place, what: 'became required: calls without it are refused' }];
  return [
    ...(wasRequired === isRequired ? [] : requirement),
    ...compareRemainder(was, is, place, new Set(['content', 'required'])),
    ...compareMediaTypes(was, is, 'accepts', place),
  ];
}
