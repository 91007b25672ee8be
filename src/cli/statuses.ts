import type { Order } from '../domain/order.ts';
import { listOrdersParameter } from './list-orders-parameter.ts';

/** The statuses of an order, as openapi.yaml has them. */
export const statuses = listOrdersParameter('status').enum as readonly Order['status'][];
