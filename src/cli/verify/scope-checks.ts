import { randomUUID } from 'node:crypto';
import { operationFacts } from '../../../generated/operation-facts.ts';
import type { Scope } from '../../contract/caller.ts';
import { callFault } from './call-fault.ts';
import type { Check } from './check.ts';
import type { Answer, Probe } from './probe.ts';
import type { ProblemFault } from './problem-faults.ts';
import { type Route, routes } from './routes.ts';

const readScope: Scope = 'orders:read';
const scopesOf = new Map<string, readonly Scope[]>(
  Object.entries(operationFacts).map(([operation, { requiredScopes }]) => [operation, requiredScopes]),
);

/**
 * Calls every operation of the contract with a key that may only read: what asks for more must be refused with 403, and
 * the rest must work. Nothing is changed by it, also where a stage lets every key do everything.
 *
 * @param given.customer whom the key may ask for
 */
export async function scopeChecks(
  probe: Probe,
  { readKey, customer }: { readKey: string; customer: string },
  faultOf: ProblemFault,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const route of routes) {
    const { check, query, faultIn } = expectedOf(route, customer, faultOf);
    const { operation, method } = route;
    const call = {
      method,
      path: route.path.replace('{id}', randomUUID()) + query,
      headers: { 'x-api-key': readKey, 'content-type': 'application/json' },
      // No order, so that none is placed where scopes are not looked at; they come before the body.
      ...(method !== 'GET' && { body: '{}' }),
    };
    const fault = await callFault(probe, call, faultIn);
    checks.push({ area: 'scopes', operation, check, ...(fault !== undefined && { fault }) });
  }
  return checks;
}

type Expected = { check: string; query: string; faultIn: (answer: Answer) => string | undefined };

function expectedOf({ operation, path }: Route, customer: string, faultOf: ProblemFault): Expected {
  const isReading = scopesOf.get(operation)?.every((scope) => scope === readScope);
  if (!isReading) {
    return {
      check: 'a key that may only read is refused with 403',
      query: '',
      faultIn: (answer) => {
        const fault = faultOf(answer, { status: 403, type: 'forbidden' });
        if (fault === undefined || answer.status === 403) return fault;
        return `${fault}: either scopes are not looked at, or the key has more of them than ${readScope}`;
      },
    };
  }
  if (path.includes('{id}')) {
    return {
      check: 'a key that may only read finds that a missing order is a 404',
      query: '',
      faultIn: (answer) => faultOf(answer, { status: 404, type: 'not-found' }),
    };
  }
  return {
    check: 'a key that may only read gets a 200',
    query: `?customer_id=${encodeURIComponent(customer)}`,
    faultIn: ({ status }) => (status === 200 ? undefined : `answered ${status} in place of 200`),
  };
}
