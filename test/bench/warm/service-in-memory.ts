import { randomUUID } from 'node:crypto';
import { buildApiRouter } from '../../../src/adapters/api-router.ts';
import type { Order } from '../../../src/domain/order.ts';
import { buildCreateOrder } from '../../../src/operations/create-order.ts';
import { buildDeleteOrder } from '../../../src/operations/delete-order.ts';
import { buildGetOrder } from '../../../src/operations/get-order.ts';
import { buildListDeliveries } from '../../../src/operations/list-deliveries.ts';
import { buildListOrders } from '../../../src/operations/list-orders.ts';
import type { DeliveryTable, OrderTable } from '../../../src/operations/ports.ts';
import { memoryStore } from '../bare/memory-store.ts';

const orders: OrderTable = {
  create: async () => 'created',
  get: async (id) => (await memoryStore.get(id)) as Order | undefined,
  finish: async () => true,
  noteUnsent: async () => {},
  created: async () => undefined,
  delete: async () => true,
  list: async ({ customer_id, limit }) => ({
    orders: (await memoryStore.list(customer_id, limit)) as Order[],
  }),
};
const deliveries: DeliveryTable = {
  create: async () => true,
  move: async () => true,
  get: async () => undefined,
  ofOrder: async () => [],
};
const effects = {
  orders,
  deliveries,
  customers: { has: memoryStore.hasCustomer },
  inventory: { requestReservation: async () => {}, requestReservations: async () => new Map() },
  report: () => {},
  now: () => new Date(),
  newId: randomUUID,
};

/** The API function with its router, operations and errors, over a store that costs nothing; it logs nothing. */
export const handler = buildApiRouter(
  {
    createOrder: buildCreateOrder(effects),
    listOrders: buildListOrders(effects),
    getOrder: buildGetOrder(effects),
    deleteOrder: buildDeleteOrder(effects),
    listDeliveries: buildListDeliveries(effects),
  },
  effects.report,
);
