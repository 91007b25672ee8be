import { randomUUID } from 'node:crypto';
import type { OperationId } from '../../contract/operation-handler.ts';
import type { Check } from './check.ts';
import { digestFault } from './digest-fault.ts';
import { headerFault } from './header-fault.ts';
import type { Call, Probe } from './probe.ts';
import type { ProblemFault } from './problem-faults.ts';

type Wrong = { operation: OperationId; check: string; call: Call; status: number; type: string };

/**
 * Makes calls that the functions must refuse, at least one of each operation: each answer must be the right problem,
 * and name the contract that its function was built from. None of them changes anything.
 *
 * @param isBound whether the key is bound to a customer, so that nobody else may be ordered for
 */
export async function errorShapeChecks(
  probe: Probe,
  { key, isBound }: { key: string; isBound: boolean },
  faultOf: ProblemFault,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { operation, check, call, status, type } of wrongCalls(key, isBound)) {
    try {
      const answer = await probe(call);
      const shape =
        faultOf(answer, { status, type }) ??
        headerFault(operation, status, (name) => answer.headers.get(name));
      const digest = digestFault(answer.headers.get('X-Contract-Digest'));
      checks.push(
        { area: 'error shapes', operation, check, ...(shape !== undefined && { fault: shape }) },
        { area: 'contract digest', operation, check, ...(digest !== undefined && { fault: digest }) },
      );
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      checks.push({ area: 'error shapes', operation, check, fault });
    }
  }
  return checks;
}

function wrongCalls(key: string, isBound: boolean): Wrong[] {
  const json = { 'x-api-key': key, 'content-type': 'application/json' };
  const headers = { 'x-api-key': key };
  const order = { customer_id: `nobody-${randomUUID()}`, items: [{ sku: 'none', quantity: 1 }] };
  const create = (body: unknown, type = json) => ({
    method: 'POST',
    path: '/orders',
    headers: type,
    body: JSON.stringify(body),
  });
  const missing = `/orders/${randomUUID()}`;
  const invalid = { status: 400, type: 'invalid-request' };
  const absent = { status: 404, type: 'not-found' };
  return [
    { operation: 'createOrder', check: 'an empty order is a 400', call: create({}), ...invalid },
    {
      operation: 'createOrder',
      check: 'an unknown field is a 400',
      call: create({ ...order, discount: 1 }),
      ...invalid,
    },
    {
      operation: 'createOrder',
      ...(isBound
        ? { check: 'another customer than the key’s is a 403', status: 403, type: 'forbidden' }
        : { check: 'an unknown customer is a 400', status: 400, type: 'unknown-customer' }),
      call: create(order),
    },
    {
      operation: 'createOrder',
      check: 'a text is a 415',
      call: create(order, { ...json, 'content-type': 'text/plain' }),
      status: 415,
      type: 'unsupported-media-type',
    },
    {
      operation: 'listOrders',
      check: 'no customer is a 400',
      call: { method: 'GET', path: '/orders', headers },
      ...invalid,
    },
    {
      operation: 'listOrders',
      check: 'limit 0 is a 400',
      call: { method: 'GET', path: '/orders?customer_id=CUST-1001&limit=0', headers },
      ...invalid,
    },
    {
      operation: 'getOrder',
      check: 'an id that is none is a 400',
      call: { method: 'GET', path: '/orders/1', headers },
      ...invalid,
    },
    {
      operation: 'getOrder',
      check: 'a missing order is a 404',
      call: { method: 'GET', path: missing, headers },
      ...absent,
    },
    {
      operation: 'deleteOrder',
      check: 'a missing order is a 404',
      call: { method: 'DELETE', path: missing, headers },
      ...absent,
    },
    {
      operation: 'listDeliveries',
      check: 'a missing order is a 404',
      call: { method: 'GET', path: `${missing}/deliveries`, headers },
      ...absent,
    },
  ];
}
