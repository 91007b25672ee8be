import { composeAuthorizer, counted, realWorld } from './composition.ts';
import { buildDynamoClient } from './dynamo-client.ts';

const world = realWorld(process.env, { dynamo: buildDynamoClient() }, 'oms-authorizer');

/** Lambda entry point of the API's request authorizer. */
export const handler = counted(composeAuthorizer(process.env, world), world.metrics);
