import { composeOrderEvents, counted, realWorld } from './composition.ts';
import { buildDynamoClient } from './dynamo-client.ts';

const world = realWorld(process.env, { dynamo: buildDynamoClient() }, 'oms-order-events');

/** Lambda entry point of the consumer of OMS-OrderEventsQueue. */
export const handler = counted(composeOrderEvents(process.env, world), world.metrics);
