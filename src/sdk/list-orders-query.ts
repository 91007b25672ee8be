import type { operations } from '../../generated/openapi.ts';

/** Which orders to list, by the contract's names. */
export type ListOrdersQuery = operations['listOrders']['parameters']['query'];
