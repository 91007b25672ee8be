import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { apiKeyHeader } from '../../generated/operation-facts.ts';
import type { Clock, Report } from '../operations/ports.ts';
import { type ApiKey, type ApiKeyTable, keyHash } from './api-key-table.ts';
import { keyState } from './key-state.ts';
import { requestIdOf } from './request-id.ts';
import { sentHeaders } from './sent-headers.ts';

/** A longer key is none of ours, and not looked up. */
export const longestKey = 256;
const keyHeader = new Set([apiKeyHeader]);

/**
 * The gateway's request authorizer: finds the key of `x-api-key` and says who calls.
 *
 * It allows the whole stage, because the gateway caches the answer for the key and not for the route: a policy for one
 * method would refuse the next. What a key may do is decided in the API function, by the scopes in the context.
 *
 * @throws Error `Unauthorized`, which the gateway answers with 401, when the key is unknown, expired or revoked, or its
 *   record malformed; whatever else is thrown it answers with 503
 */
export function buildAuthorizer(
  keys: ApiKeyTable,
  now: Clock,
  report: Report,
): (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult> {
  return async (event) => {
    const request_id = requestIdOf(event);
    const key = sentHeaders(event, keyHeader)[apiKeyHeader];
    const found = key && key.length <= longestKey ? await lookUp(key, request_id) : 'unknown';
    if (typeof found === 'string') {
      // A person has to mend the record, and `oms keys list` calls it by this.
      const record = found === 'malformed' && key ? { hash_prefix: keyHash(key).slice(0, 12) } : {};
      throw refusal({ request_id, reason: found, ...record });
    }
    const { client_id, scopes, customer_id } = found;
    const state = keyState(found, now().toISOString());
    if (state !== 'active') throw refusal({ request_id, reason: state, client_id });
    return {
      principalId: client_id,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: wholeStage(event.methodArn) }],
      },
      context: { client_id, scopes: scopes.join(' '), ...(customer_id !== undefined && { customer_id }) },
    };
  };

  async function lookUp(key: string, request_id: string): Promise<ApiKey | 'malformed' | 'unknown'> {
    try {
      return (await keys.find(key)) ?? 'unknown';
    } catch (error) {
      report('request_failed', { request_id, error });
      throw error;
    }
  }

  function refusal(facts: Record<string, unknown>): Error {
    report('key_refused', facts);
    return new Error('Unauthorized');
  }
}

/** `arn:aws:execute-api:region:account:api/stage/GET/orders` → `arn:aws:execute-api:region:account:api/stage/*`. */
function wholeStage(methodArn: string): string {
  const [api, stage] = methodArn.split('/');
  return `${api}/${stage}/*`;
}
