// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

import type { Order } from './schemas.js';
/** An order whose status is final. */
export type SettledOrder = Order & {
    status: Exclude<Order['status'], 'PENDING_INVENTORY'>;
};
/** Whether an order's status is final; one that this client does not know is not. */
export declare function isSettled(order: Order): order is SettledOrder;
