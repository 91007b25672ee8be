import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { buildAuthorizer } from '../../src/adapters/authorizer.ts';
import { policyAllows } from '../../src/local/policy-allows.ts';
import { contractOperations } from '../support/openapi.ts';

const arnOf = ({ method, path }: { method: string; path: string }, stage = 'prod') =>
  `arn:aws:execute-api:eu-west-1:123456789012:abc123/${stage}/${method}${path.replace('{id}', 'some-order')}`;

const authorize = buildAuthorizer(
  { find: async () => ({ key_hash: '', client_id: 'c', scopes: ['orders:read'], created_at: '' }) },
  () => new Date(),
  () => {},
);

async function policyFor(operation: { method: string; path: string }) {
  const event = {
    methodArn: arnOf(operation),
    headers: { 'x-api-key': 'k' },
    requestContext: { requestId: 'r' },
  };
  return (await authorize(event as unknown as APIGatewayRequestAuthorizerEvent)).policyDocument;
}

describe('a policy that the gateway cached for one operation', () => {
  const pairs = contractOperations.flatMap((first) => contractOperations.map((next) => ({ first, next })));

  it.each(pairs)('$first.id, then lets $next.id through to the function', async ({ first, next }) => {
    expect(policyAllows(await policyFor(first), arnOf(next))).toBe(true);
  });

  it('lets nothing of another stage through', async () => {
    const [operation = { method: 'GET', path: '/orders' }] = contractOperations;
    expect(policyAllows(await policyFor(operation), arnOf(operation, 'dev'))).toBe(false);
  });
});

describe('a policy', () => {
  const statement = (Effect: 'Allow' | 'Deny', Resource: string) => ({
    Action: 'execute-api:Invoke',
    Effect,
    Resource,
  });
  const call = arnOf({ method: 'GET', path: '/orders' });

  it.each([
    ['that allows the very method', [statement('Allow', call)], true],
    ['that allows another method', [statement('Allow', call.replace('GET', 'PUT'))], false],
    [
      'that allows the stage but denies the method',
      [statement('Allow', '*'), statement('Deny', call)],
      false,
    ],
    ['that says nothing', [], false],
    ['whose dots are no wildcards', [statement('Allow', call.replace('orders', 'order.'))], false],
    ['with a question mark for one character', [statement('Allow', call.replace('orders', 'order?'))], true],
  ])('%s', (_what, Statement, allowed) => {
    expect(policyAllows({ Version: '2012-10-17', Statement }, call)).toBe(allowed);
  });
});
