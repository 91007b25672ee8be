import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';
import type { Direction } from './judge.ts';

/** Changes of a body: of its media types, and of the schema of each. */
export function compareMediaTypes(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  direction: Direction,
  place: string,
): Change[] {
  const [old, young] = [childOf(before, 'content'), childOf(after, 'content')];
  const types = new Set([...childrenOf(old), ...childrenOf(young)].map(([type]) => type));
  return [...types].flatMap((type): Change[] => {
    const [was, is] = [childOf(old, type), childOf(young, type)];
    const at = `${(is ?? was)?.pointer}`;
    if (!was) return [{ impact: 'minor', at, place, what: `the media type ${type} is new` }];
    if (!is) return [{ impact: 'major', at, place, what: `the media type ${type} is gone: its users fail` }];
    return [
      ...compareRemainder(was, is, `${place}, ${type}`, new Set(['schema'])),
      ...compareSchemas(childOf(was, 'schema'), childOf(is, 'schema'), direction, `${place} #`),
    ];
  });
}
