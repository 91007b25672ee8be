import { composeDeliveries, counted, realWorld } from './composition.ts';
import { buildDynamoClient } from './dynamo-client.ts';

const world = realWorld(process.env, { dynamo: buildDynamoClient() }, 'oms-deliveries');

/** Lambda entry point of the consumer of OrderTable's stream. */
export const handler = counted(composeDeliveries(process.env, world), world.metrics);
