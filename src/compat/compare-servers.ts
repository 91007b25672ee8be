import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';

/** Changes of the servers, each under what it is known by: its URL or its name. */
export function compareServers(
  before: ReadonlyMap<string, ContractNode>,
  after: ReadonlyMap<string, ContractNode>,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Change[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const place = `the server ${name}`;
    if (was && is) {
      return [
        ...compareRemainder(was, is, place, new Set(['variables'])),
        ...compareVariables(was, is, place),
      ];
    }
    const at = `${(is ?? was)?.pointer}`;
    if (is) return [{ impact: 'minor', at, place, what: 'the server is new' }];
    return [{ impact: 'major', at, place, what: 'the server is gone: its callers fail' }];
  });
}

function compareVariables(was: ContractNode, is: ContractNode, place: string): Change[] {
  const [old, young] = [childOf(was, 'variables'), childOf(is, 'variables')];
  const names = new Set([...childrenOf(old), ...childrenOf(young)].map(([name]) => name));
  return [...names].flatMap((name) =>
    compareRemainder(childOf(old, name), childOf(young, name), `${place}, variable ${name}`, new Set()),
  );
}
