// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

import type { operations } from './openapi.js';
/** Which orders to list, by the contract's names. */
export type ListOrdersQuery = operations['listOrders']['parameters']['query'];
