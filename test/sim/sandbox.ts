import type { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type {
  APIGatewayProxyEvent,
  APIGatewayProxyResult,
  DynamoDBBatchResponse,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import type { World } from '../../src/handlers/composition.ts';
import type { Report } from '../../src/operations/ports.ts';
import type { StreamSettings } from './stream-source.ts';

/** The module whose functions are run: this project's own, or a mutated copy of it. */
export type Composition = typeof import('../../src/handlers/composition.ts');

/** What a function under way sees of the world. */
export type Host = {
  send(command: object): Promise<unknown>;
  now(): Date;
  newId(): string;
  report: Report;
};

/** A function in an execution environment of its own, which handles one event at a time, as Lambda has them. */
export type Sandbox<Event, Result> = {
  name: string;
  handle: (event: Event) => Promise<Result>;
  /** Set anew for each invocation; one that was abandoned waits for ever, so it never sees another's host. */
  host: Host | undefined;
};

/** All functions of the system. They are made once, since the API takes a while to read its contract. */
export type Fleet = {
  apis: Sandbox<APIGatewayProxyEvent, APIGatewayProxyResult>[];
  consumers: Sandbox<SQSEvent, SQSBatchResponse>[];
  sweepers: Sandbox<void, void>[];
  deliveries: Sandbox<DynamoDBStreamEvent, DynamoDBBatchResponse>[];
  /** How the stream that feeds the deliveries is read. */
  stream: StreamSettings;
};

/** Names and addresses of the simulated tables and queues. */
export const places = {
  orderTable: 'OrderTable',
  customerTable: 'CustomerTable',
  deliveryTable: 'DeliveryTable',
  inventoryQueue: 'https://sqs.sim/IMS-InventoryQueue',
  orderEventsQueue: 'https://sqs.sim/OMS-OrderEventsQueue',
  orderEventsDlq: 'https://sqs.sim/OMS-OrderEventsDLQ',
  orderChangesDlq: 'https://sqs.sim/OMS-OrderChangesDLQ',
} as const;

const variables = {
  ORDER_TABLE_NAME: places.orderTable,
  CUSTOMER_TABLE_NAME: places.customerTable,
  DELIVERY_TABLE_NAME: places.deliveryTable,
  ORDER_EVENTS_DLQ_URL: places.orderEventsDlq,
  ORDER_CHANGES_DLQ_URL: places.orderChangesDlq,
  IMS_QUEUE_URL: places.inventoryQueue,
};

/** @param statusShards what `STATUS_SHARDS` is; of several texts each function of a kind gets the next one */
export function buildFleet(
  { composeApi, composeOrderEvents, composeSweeper, composeDeliveries }: Composition,
  stream: StreamSettings,
  statusShards: readonly string[] = [],
): Fleet {
  const environmentOf = (index: number) => ({
    ...variables,
    STATUS_SHARDS: statusShards[index % statusShards.length],
  });
  return {
    apis: several(5, 'api', (world, index) => composeApi(environmentOf(index), world)),
    consumers: several(2, 'order-events', (world, index) => composeOrderEvents(environmentOf(index), world)),
    sweepers: several(2, 'sweeper', (world, index) => composeSweeper(environmentOf(index), world)),
    deliveries: several(2, 'deliveries', (world, index) => composeDeliveries(environmentOf(index), world)),
    stream,
  };
}

function several<Event, Result>(
  count: number,
  name: string,
  compose: (world: World, index: number) => (event: Event) => Promise<Result>,
): Sandbox<Event, Result>[] {
  return Array.from({ length: count }, (_, index) => {
    const sandbox: Sandbox<Event, Result> = {
      name: `${name}-${index + 1}`,
      host: undefined,
      handle: compose(
        worldOf(() => sandbox.host),
        index,
      ),
    };
    return sandbox;
  });
}

function worldOf(current: () => Host | undefined): World {
  const host = () => {
    const found = current();
    if (!found) throw new Error('a function runs outside of any invocation');
    return found;
  };
  const client = { send: (command: object) => host().send(command) };
  return {
    // The functions use nothing of the clients but `send`.
    dynamo: client as unknown as DynamoDBDocumentClient,
    sqs: client as unknown as SQSClient,
    now: () => host().now(),
    newId: () => host().newId(),
    report: (happening, facts) => host().report(happening, facts),
  };
}
