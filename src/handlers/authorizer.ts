import { buildAwsClients } from './aws-clients.ts';
import { composeAuthorizer, counted, realWorld } from './composition.ts';

const world = realWorld(process.env, buildAwsClients(), 'oms-authorizer');

/** Lambda entry point of the API's request authorizer. */
export const handler = counted(composeAuthorizer(process.env, world), world.metrics);
