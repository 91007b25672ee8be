import { buildAwsClients } from './aws-clients.ts';
import { composeDeliveries, counted, realWorld } from './composition.ts';

const world = realWorld(process.env, buildAwsClients(), 'oms-deliveries');

/** Lambda entry point of the consumer of OrderTable's stream. */
export const handler = counted(composeDeliveries(process.env, world), world.metrics);
