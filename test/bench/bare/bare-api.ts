import { awsStore } from './aws-store.ts';
import { bareHandler } from './bare-handler.ts';

/** The API as it is written by hand for speed: no contract, no router, no logger, and the same calls of AWS. */
export const handler = bareHandler(awsStore);
