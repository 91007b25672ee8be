// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

export type * from './schemas.js';
export type { CallOptions } from './call-options.js';
export type { CreateOptions } from './create-options.js';
export type { ListOrdersQuery } from './list-orders-query.js';
export { OmsClient } from './oms-client.js';
export type { OmsClientOptions } from './oms-client-options.js';
export { OmsConnectionError } from './oms-connection-error.js';
export { OmsProblem } from './oms-problem.js';
export { OmsTimeoutError } from './oms-timeout-error.js';
export type { SettledOrder } from './settled-order.js';
