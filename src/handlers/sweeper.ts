import { buildAwsClients } from './aws-clients.ts';
import { composeSweeper, counted, realWorld } from './composition.ts';

const world = realWorld(process.env, buildAwsClients(), 'oms-sweeper');

/** Lambda entry point of the sweeper, which a schedule calls each minute. */
export const handler = counted(composeSweeper(process.env, world), world.metrics);
