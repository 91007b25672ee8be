import type { Change } from './change.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';
import type { PlacedOperation } from './placed-operation.ts';
import { spelledOut } from './spelled-out.ts';

const compared = new Set(['name', 'in', 'required', 'schema']);

/** Changes of an operation's parameters, those of its path included. */
export function compareParameters(before: PlacedOperation, after: PlacedOperation, place: string): Change[] {
  const [old, young] = [parametersOf(before), parametersOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key): Change[] => {
    const [was, is] = [old.get(key), young.get(key)];
    const name = nameOf(is ?? was);
    const at = `${(is ?? was)?.pointer}`;
    if (!is)
      return [{ impact: 'major', at, place, what: `the ${name} is gone: what is sent in it is not heeded` }];
    if (was) return compareTwo(was, is, `${place}, ${name}`);
    if (!isRequired(is)) return [{ impact: 'minor', at, place, what: `the ${name} is new` }];
    return [
      { impact: 'major', at, place, what: `the ${name} is new and required: calls without it are refused` },
    ];
  });
}

function compareTwo(was: ContractNode, is: ContractNode, place: string): Change[] {
  return [
    ...compareRequired(was, is, place),
    ...compareRemainder(spelledOut(was), spelledOut(is), place, compared),
    ...compareSchemas(childOf(was, 'schema'), childOf(is, 'schema'), 'accepts', place, isRequired(was)),
  ];
}

function compareRequired(was: ContractNode, is: ContractNode, place: string): Change[] {
  if (isRequired(was) === isRequired(is)) return [];
  const at = `${is.pointer}/required`;
  if (!isRequired(is)) return [{ impact: 'minor', at, place, what: 'became optional' }];
  return [{ impact: 'major', at, place, what: 'became required: calls without it are refused' }];
}

/** The operation's own parameters stand before those of its path; a header's name has no case. */
function parametersOf({ item, operation }: PlacedOperation): Map<string, ContractNode> {
  const named = [item, operation]
    .flatMap((owner) => childrenOf(childOf(owner, 'parameters')))
    .map(([, parameter]) => {
      const name = nameOf(parameter);
      return [name.startsWith('header ') ? name.toLowerCase() : name, parameter] as const;
    });
  return new Map(named);
}

function nameOf(parameter: ContractNode | undefined): string {
  return `${childOf(parameter, 'in')?.value} parameter ${childOf(parameter, 'name')?.value}`;
}

function isRequired(parameter: ContractNode): boolean {
  return childOf(parameter, 'required')?.value === true;
}
