import { randomUUID } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { buildApiKeyTable } from '../adapters/api-key-table.ts';
import { buildApiRouter } from '../adapters/api-router.ts';
import { buildAuthorizer } from '../adapters/authorizer.ts';
import { tellingCallFacts } from '../adapters/call-facts.ts';
import { buildCustomerTable } from '../adapters/customer-table.ts';
import { buildDeliveryLedger } from '../adapters/delivery-ledger.ts';
import { buildDeliveryTable } from '../adapters/delivery-table.ts';
import { buildInventoryQueue } from '../adapters/inventory-queue.ts';
import { buildOrderChangesDlq } from '../adapters/order-changes-dlq.ts';
import { buildOrderEventConsumer } from '../adapters/order-event-consumer.ts';
import { buildOrderEventsDlq } from '../adapters/order-events-dlq.ts';
import { buildOrderStreamConsumer, type OrderReactions } from '../adapters/order-stream-consumer.ts';
import { buildOrderTable } from '../adapters/order-table.ts';
import { buildPendingOrders } from '../adapters/pending-orders.ts';
import { buildReport } from '../adapters/report.ts';
import { statusShards } from '../adapters/status-shards.ts';
import { outgoingTraceparent } from '../adapters/traceparent.ts';
import type { OperationHandlers } from '../contract/operation-handler.ts';
import type { OrderEventReactions } from '../contract/order-event-reactions.ts';
import { type SweepPolicy, sweepPace, sweepPolicy } from '../domain/sweep-policy.ts';
import { buildCancelDelivery } from '../operations/cancel-delivery.ts';
import { buildCreateOrder } from '../operations/create-order.ts';
import { buildDeleteOrder } from '../operations/delete-order.ts';
import { buildGetOrder } from '../operations/get-order.ts';
import { buildInventoryReservationFailed } from '../operations/inventory-reservation-failed.ts';
import { buildInventoryReserved } from '../operations/inventory-reserved.ts';
import { buildListDeliveries } from '../operations/list-deliveries.ts';
import { buildListOrders } from '../operations/list-orders.ts';
import type { Clock, DeliveryTable, InventoryQueue, NewId, OrderTable, Report } from '../operations/ports.ts';
import { type Discrepancy, reconcileDeliveries } from '../operations/reconcile-deliveries.ts';
import { buildSweepPendingOrders } from '../operations/sweep-pending-orders.ts';
import { buildTriggerDelivery } from '../operations/trigger-delivery.ts';
import type { AwsClients } from './aws-clients.ts';
import { type Environment, required } from './environment.ts';
import { requiredQueueUrl } from './required-queue-url.ts';

/** What a function is made of that is neither its code nor its settings. */
export type World = AwsClients & { now: Clock; newId: NewId; report: Report };

/**
 * The API function: `ORDER_TABLE_NAME`, `CUSTOMER_TABLE_NAME` and `IMS_QUEUE_URL` are all that it needs;
 * `DELIVERY_TABLE_NAME` has the specification's name as its default, and `STATUS_SHARDS` the specification's plain status.
 */
export function composeApi(environment: Environment, { dynamo, sqs, now, newId, report: told }: World) {
  const report = tellingCallFacts(told);
  const orders = orderTable(environment, dynamo, newId);
  const customers = buildCustomerTable(dynamo, required(environment, 'CUSTOMER_TABLE_NAME'));
  const inventory = inventoryQueue(environment, sqs, now);
  const deliveries = buildDeliveryTable(dynamo, environment.DELIVERY_TABLE_NAME ?? 'DeliveryTable', newId);
  const handlers = {
    createOrder: buildCreateOrder({ orders, customers, inventory, report, now, newId }),
    listOrders: buildListOrders({ orders }),
    getOrder: buildGetOrder({ orders }),
    deleteOrder: buildDeleteOrder({ orders, report, now, newId }),
    listDeliveries: buildListDeliveries({ orders, deliveries }),
  } satisfies OperationHandlers;
  return buildApiRouter(handlers, report);
}

/** The authorizer function; needs `API_KEY_TABLE_NAME`. */
export function composeAuthorizer(environment: Environment, { dynamo, now, report }: Omit<World, 'sqs'>) {
  return buildAuthorizer(buildApiKeyTable(dynamo, required(environment, 'API_KEY_TABLE_NAME')), now, report);
}

/** The consumer of OMS-OrderEventsQueue; needs `ORDER_TABLE_NAME` and `ORDER_EVENTS_DLQ_URL`. */
export function composeOrderEvents(
  environment: Environment,
  { dynamo, sqs, now, newId, report: told }: World,
) {
  const report = tellingCallFacts(told);
  const orders = orderTable(environment, dynamo, newId);
  const effects = { orders, report, now };
  const reactions = {
    InventoryReserved: buildInventoryReserved(effects),
    InventoryReservationFailed: buildInventoryReservationFailed(effects),
  } satisfies OrderEventReactions;
  const setAside = buildOrderEventsDlq(sqs, required(environment, 'ORDER_EVENTS_DLQ_URL'));
  return buildOrderEventConsumer(reactions, setAside, report);
}

/** The consumer of OrderTable's stream; needs `DELIVERY_TABLE_NAME` and `ORDER_CHANGES_DLQ_URL`. */
export function composeDeliveries(environment: Environment, { dynamo, sqs, now, newId, report }: World) {
  const deliveries = buildDeliveryTable(dynamo, required(environment, 'DELIVERY_TABLE_NAME'), newId);
  const reactions = orderReactions({ deliveries, report, now });
  const setAside = buildOrderChangesDlq(sqs, required(environment, 'ORDER_CHANGES_DLQ_URL'));
  return buildOrderStreamConsumer(reactions, setAside, report);
}

/**
 * Brings all deliveries in line with the orders, for a stack whose stream forgets when it stops; needs `ORDER_TABLE_NAME`
 * and `DELIVERY_TABLE_NAME`.
 */
export function composeReconciliation(
  environment: Environment,
  { dynamo, now, newId, report }: Omit<World, 'sqs'>,
): (signal: AbortSignal) => Promise<void> {
  const orders = orderTable(environment, dynamo, newId);
  const deliveryTable = required(environment, 'DELIVERY_TABLE_NAME');
  const deliveries = buildDeliveryTable(dynamo, deliveryTable, newId);
  const reactions = orderReactions({ deliveries, report, now });
  const ledger = buildDeliveryLedger(dynamo, {
    orderTable: required(environment, 'ORDER_TABLE_NAME'),
    deliveryTable,
  });
  return async (signal) => {
    const found = ({ kind, order_id, delivery_id }: Discrepancy) => {
      if (kind === 'order-gone') report('delivery_cancelled', { order_id, delivery_id });
      if (kind === 'order-back') report('delivery_triggered', { order_id, delivery_id });
    };
    const all = { from: '0', to: '~' };
    await reconcileDeliveries({ ledger, orders, deliveries, reactions }, all, { now, signal, found });
  };
}

/** The scheduled sweeper; needs `ORDER_TABLE_NAME` and `IMS_QUEUE_URL`. */
export function composeSweeper(
  environment: Environment,
  { dynamo, sqs, now, newId, report }: World,
  policy: SweepPolicy = sweepPolicy,
) {
  return buildSweepPendingOrders({
    pending: buildPendingOrders(
      dynamo,
      required(environment, 'ORDER_TABLE_NAME'),
      statusShards(environment.STATUS_SHARDS),
    ),
    inventory: inventoryQueue(environment, sqs, now),
    report,
    now,
    newId,
    policy,
    budget: sweepPace.budget,
  });
}

/**
 * The world of a deployed function. Its lines and counters bear its name on AWS, which has the stage in it, else the
 * one that is given. Counters are flushed at the end of each call, by `counted`.
 */
export function realWorld<Clients extends Partial<AwsClients>>(
  environment: Environment,
  clients: Clients,
  name: string,
): Clients & Omit<World, keyof AwsClients> & { metrics: Metrics } {
  const serviceName = environment.AWS_LAMBDA_FUNCTION_NAME ?? name;
  const metrics = new Metrics({ namespace: 'OMS', serviceName });
  const report = buildReport(new Logger({ serviceName }), metrics);
  return { ...clients, now: () => new Date(), newId: randomUUID, report, metrics };
}

/** A Lambda handler that sends its counters off when it is done, also when it fails. */
export function counted<Event, Result>(
  handle: (event: Event) => Promise<Result>,
  metrics: Metrics,
): (event: Event, context?: Context) => Promise<Result> {
  return async (event) => {
    try {
      return await handle(event);
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}

/** What follows from a change of an order. */
export function orderReactions(effects: {
  deliveries: DeliveryTable;
  report: Report;
  now: Clock;
}): OrderReactions {
  return { confirmed: buildTriggerDelivery(effects), removed: buildCancelDelivery(effects) };
}

function inventoryQueue(environment: Environment, sqs: AwsClients['sqs'], now: Clock): InventoryQueue {
  return buildInventoryQueue(sqs, requiredQueueUrl(environment, 'IMS_QUEUE_URL'), {
    now,
    traceparent: (incoming) => outgoingTraceparent(incoming, environment._X_AMZN_TRACE_ID),
  });
}

function orderTable(environment: Environment, dynamo: AwsClients['dynamo'], newId: NewId): OrderTable {
  const name = required(environment, 'ORDER_TABLE_NAME');
  return buildOrderTable(dynamo, name, statusShards(environment.STATUS_SHARDS), newId);
}
