import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';
import type { PlacedOperation } from './placed-operation.ts';

/** Changes of how callers prove who they are: each way that was enough has to stay enough. */
export function compareSecurity(before: PlacedOperation, after: PlacedOperation, place: string): Change[] {
  const [old, young] = [waysOf(before), waysOf(after)];
  const at = `${after.operation.pointer}/security`;
  const closed = old.filter((way) => !young.some((other) => other.every((need) => way.includes(need))));
  const opened = young.filter((way) => !old.some((other) => other.every((need) => way.includes(need))));
  return [
    ...closed.map((way): Change => {
      return {
        impact: 'major',
        at,
        place,
        what: `${worded(way)} is not enough any more: its callers are refused`,
      };
    }),
    ...opened.map((way): Change => ({ impact: 'minor', at, place, what: `${worded(way)} is enough` })),
    ...compareSchemes(before.root, after.root, new Set(old.flat()), place),
  ];
}

/** Each way in is a list of what it needs; no security is the one way that needs nothing. */
function waysOf({ root, operation }: PlacedOperation): string[][] {
  const security = childOf(operation, 'security') ?? childOf(root, 'security');
  const ways = childrenOf(security).map(([, way]) =>
    childrenOf(way).flatMap(([scheme, scopes]) => [
      scheme,
      ...childrenOf(scopes).map(([, scope]) => `${scheme}, ${scope.value}`),
    ]),
  );
  return ways.length > 0 ? ways : [[]];
}

function worded(way: readonly string[]): string {
  return way.length > 0 ? way.join(' with ') : 'calling without a key';
}

function compareSchemes(
  before: ContractNode,
  after: ContractNode,
  names: Set<string>,
  place: string,
): Change[] {
  const schemes = (root: ContractNode) => childOf(childOf(root, 'components'), 'securitySchemes');
  return [...names].flatMap((name) => {
    const [was, is] = [childOf(schemes(before), name), childOf(schemes(after), name)];
    return was && is ? compareRemainder(was, is, place, new Set()) : [];
  });
}
