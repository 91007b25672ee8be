import type { components } from '../../generated/openapi.ts';
import type { Caller } from '../../src/contract/caller.ts';
import type { OperationId } from '../../src/contract/operation-handler.ts';

export type Order = components['schemas']['Order'];
export type OrderPage = components['schemas']['OrderPage'];
export type DeliveryList = components['schemas']['DeliveryList'];
export type NewOrder = components['schemas']['NewOrder'];

/** An order that a caller wants, whatever it takes. Its first line's name tells it from all others. */
export type Intent = {
  name: string;
  caller: Caller;
  key: string | undefined;
  body: NewOrder;
  /** The ids that callers were told. */
  accepted: Set<string>;
  /** Whether a caller asked to delete it; from then on none of them creates it again knowingly. */
  isUnwanted: boolean;
  /** Whether its key was tried with another body, after which nobody deletes it. */
  isKept: boolean;
};

/** A call as its caller saw it; `unknown` when no answer came. Times are the caller's, and true. */
export type Call = {
  operation: OperationId;
  caller: Caller;
  intent?: Intent;
  order_id?: string;
  sentAt: number;
  answeredAt: number;
  status: number | 'unknown';
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
  /** The statuses that the contract has for just this, where fewer than those declared. */
  expected?: readonly number[];
};

/** A list that was read page by page to its end. */
export type Walk = {
  customer_id: string;
  status: Order['status'] | undefined;
  from: string | undefined;
  to: string | undefined;
  startedAt: number;
  endedAt: number;
  pages: Order[][];
};

/** All that the callers did and saw. */
export type Ledger = { intents: Intent[]; calls: Call[]; walks: Walk[] };
