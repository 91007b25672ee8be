import type { operationFacts } from '../../generated/operation-facts.ts';

/** A scope that some operation of openapi.yaml requires. */
export type Scope = (typeof operationFacts)[keyof typeof operationFacts]['requiredScopes'][number];

/** Who calls: the client that a key was issued to, what it may do, and the customer it is bound to, if any. */
export type Caller = {
  client_id: string;
  scopes: readonly string[];
  customer_id?: string;
};
