import { buildAwsClients } from './aws-clients.ts';
import { composeApi, counted, realWorld } from './composition.ts';

const world = realWorld(process.env, buildAwsClients(), 'oms-api');

/** Lambda entry point of the REST API. */
export const handler = counted(composeApi(process.env, world), world.metrics);
