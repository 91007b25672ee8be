import { QueueDoesNotExist } from '@aws-sdk/client-sqs';
import { physicalNames, type Stage } from '../../infra/names.ts';
import { type TableKey, tableShapes } from '../../infra/tables.ts';
import { buildDeliveryLedger } from '../adapters/delivery-ledger.ts';
import { buildDeliveryTable } from '../adapters/delivery-table.ts';
import { buildInventoryQueue } from '../adapters/inventory-queue.ts';
import { isAwsEndpoint } from '../adapters/is-aws-endpoint.ts';
import type { OrderReactions } from '../adapters/order-stream-consumer.ts';
import { outgoingTraceparent } from '../adapters/traceparent.ts';
import { type SweepPolicy, sweepPolicy } from '../domain/sweep-policy.ts';
import { composeSweeper, orderReactions } from '../handlers/composition.ts';
import type { Environment } from '../handlers/environment.ts';
import { localSweepPolicy } from '../local/sweep-timer.ts';
import type {
  Clock,
  DeliveryLedger,
  DeliveryTable,
  InventoryQueue,
  NewId,
  Report,
} from '../operations/ports.ts';
import { buildClients } from './clients.ts';
import { Failure } from './failure.ts';
import { buildCustomerRegister, type CustomerRegister } from './stores/customer-register.ts';
import { buildDeadLetters, type DeadLetters } from './stores/dead-letters.ts';
import { buildImsQueues, type ImsQueues } from './stores/ims-queues.ts';
import { buildKeyRegister, type KeyRegister } from './stores/key-register.ts';
import { buildOrderRecords, type OrderRecords } from './stores/order-records.ts';
import { queueUrl } from './stores/queue-url.ts';
import { shardsInUse } from './stores/shards-in-use.ts';
import { buildTableCopier, type TableCopier } from './stores/table-copier.ts';

/** One stage of the system as its operator reaches it: past the API, at its tables and queues. */
export type System = {
  stage: Stage;
  /** How the stage's own sweeper sweeps. */
  policy: SweepPolicy;
  keys: KeyRegister;
  customers: CustomerRegister;
  orders: OrderRecords;
  deliveries: DeliveryTable;
  ledger: DeliveryLedger;
  /** What follows from a change of an order, as the stage's stream has it. */
  reactions: OrderReactions;
  deadLetters(): Promise<DeadLetters>;
  copierOf(table: TableKey): TableCopier;
  inventory(): Promise<InventoryQueue & { url: string }>;
  /** The queues of an inventory service under test, by name or address. */
  imsQueues(queues: { in: string; out: string }): Promise<ImsQueues>;
  /** Runs the stage's sweeper once, here. */
  sweep(report: Report): Promise<void>;
  close(): void;
};

/** The operator's composition root. */
export function composeSystem(
  stage: Stage,
  environment: Environment,
  world: { now: Clock; newId: NewId },
): System {
  const names = physicalNames(stage);
  const { dynamo, sqs, sqsEndpoint } = buildClients(stage, environment);
  const waitSeconds = sqsEndpoint && !isAwsEndpoint(sqsEndpoint) ? 0 : 1;
  const urlOf = (name: string) => queueUrl(sqs, name, sqsEndpoint);
  // Another team's queue, which may be in another account or have another name.
  const inventoryUrl = async () =>
    environment.IMS_QUEUE_URL ||
    urlOf(names.inventoryQueue).catch((cause) => {
      if (!(cause instanceof Failure && cause.cause instanceof QueueDoesNotExist)) throw cause;
      throw new Failure(`${cause.message} Where it is elsewhere, name it in IMS_QUEUE_URL.`, { cause });
    });
  const deliveries = buildDeliveryTable(dynamo, names.deliveryTable, world.newId);
  const policy = stage === 'local' ? localSweepPolicy : sweepPolicy;
  return {
    stage,
    policy,
    keys: buildKeyRegister(dynamo, names.apiKeyTable),
    customers: buildCustomerRegister(dynamo, names.customerTable),
    orders: buildOrderRecords(dynamo, names.orderTable),
    deliveries,
    ledger: buildDeliveryLedger(dynamo, names),
    reactions: orderReactions({ deliveries, now: world.now, report: () => {} }),
    deadLetters: async () => {
      const [dlq, source] = await Promise.all([urlOf(names.orderEventsDlq), urlOf(names.orderEventsQueue)]);
      return buildDeadLetters(sqs, { dlq, source }, { waitSeconds, now: world.now });
    },
    copierOf: (table) =>
      buildTableCopier(dynamo, { TableName: names[table], key: tableShapes[table].key.partition }),
    inventory: async () => {
      const url = await inventoryUrl();
      const traceparent = (incoming?: string) => outgoingTraceparent(incoming, undefined);
      return { url, ...buildInventoryQueue(sqs, url, { now: world.now, traceparent }) };
    },
    imsQueues: async (queues) => {
      const [inUrl, outUrl] = await Promise.all([urlOf(queues.in), urlOf(queues.out)]);
      return buildImsQueues(sqs, { in: inUrl, out: outUrl });
    },
    sweep: async (report) => {
      const IMS_QUEUE_URL = await inventoryUrl();
      // Orders that are due have long been in the index.
      const { read } = await shardsInUse(dynamo, names.orderTable, 'PENDING_INVENTORY');
      const settings = { ORDER_TABLE_NAME: names.orderTable, IMS_QUEUE_URL, STATUS_SHARDS: String(read) };
      await composeSweeper(settings, { dynamo, sqs, ...world, report }, policy)();
    },
    close: () => {
      dynamo.destroy();
      sqs.destroy();
    },
  };
}
