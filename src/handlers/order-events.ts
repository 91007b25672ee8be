import { buildAwsClients } from './aws-clients.ts';
import { composeOrderEvents, counted, realWorld } from './composition.ts';

const world = realWorld(process.env, buildAwsClients(), 'oms-order-events');

/** Lambda entry point of the consumer of OMS-OrderEventsQueue. */
export const handler = counted(composeOrderEvents(process.env, world), world.metrics);
