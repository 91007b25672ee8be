import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import type { ContractNode } from './contract-node.ts';

/** Changes of the servers, each under what it is known by: its URL or its name. */
export function compareServers(
  before: ReadonlyMap<string, ContractNode>,
  after: ReadonlyMap<string, ContractNode>,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Change[] => {
    const [was, is] = [before.get(name), after.get(name)];
    const place = `the server ${name}`;
    if (was && is) return compareRemainder(was, is, place, new Set());
    const at = `${(is ?? was)?.pointer}`;
    if (is) return [{ impact: 'minor', at, place, what: 'the server is new' }];
    return [{ impact: 'major', at, place, what: 'the server is gone: its callers fail' }];
  });
}
