import { isObject } from '../contract/is-object.ts';
import type { Change } from './change.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareRequestBodies } from './compare-request-bodies.ts';
import { compareResponses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import { type ContractNode, childOf } from './contract-node.ts';
import type { PlacedOperation } from './placed-operation.ts';
import { shown } from './shown.ts';

const compared = new Set([
  ...['parameters', 'requestBody', 'responses', 'security'],
  ...['x-required-scopes', 'x-max-body-bytes'],
]);

/** Changes of what an operation takes, answers and asks of its callers. */
export function compareOperations(before: PlacedOperation, after: PlacedOperation, place: string): Change[] {
  const part = (key: string) => [childOf(before.operation, key), childOf(after.operation, key)] as const;
  return [
    ...compareRemainder(before.operation, after.operation, place, compared),
    ...compareSecurity(before, after, place),
    ...compareScopes(before.operation, after.operation, place),
    ...compareBodyLimits(before.operation, after.operation, place),
    ...compareParameters(before, after, place),
    ...compareRequestBodies(...part('requestBody'), after.operation.pointer, place),
    ...compareResponses(...part('responses'), place),
  ];
}

function compareScopes(before: ContractNode, after: ContractNode, place: string): Change[] {
  const [old, young] = [before, after].map(scopesOf);
  const at = `${after.pointer}/x-required-scopes`;
  const added = young?.filter((scope) => !old?.includes(scope)) ?? [];
  const dropped = old?.filter((scope) => !young?.includes(scope)) ?? [];
  return [
    ...added.map((scope): Change => {
      return {
        impact: 'major',
        at,
        place,
        what: `the scope ${scope} is required: keys without it are refused`,
      };
    }),
    ...dropped.map((scope): Change => {
      return { impact: 'minor', at, place, what: `the scope ${scope} is not required any more` };
    }),
  ];
}

function scopesOf(operation: ContractNode): string[] {
  const scopes = isObject(operation.value) ? operation.value['x-required-scopes'] : undefined;
  return Array.isArray(scopes) ? scopes.map(String) : [];
}

function compareBodyLimits(before: ContractNode, after: ContractNode, place: string): Change[] {
  const key = 'x-max-body-bytes';
  const [old, young] = [childOf(before, key)?.value, childOf(after, key)?.value];
  if (old === young) return [];
  const change = { at: `${after.pointer}/${key}`, place };
  const what = `\`${key}\` ${shown(old)} → ${shown(young)}`;
  const isRaised = young === undefined || (typeof old === 'number' && Number(young) > old);
  if (isRaised) return [{ ...change, impact: 'minor', what }];
  return [{ ...change, impact: 'major', what: `${what}: bodies that were taken are now refused` }];
}
