import { awsStore } from '../bare/aws-store.ts';
import { powertoolsHandler } from './powertools-handler.ts';

/** The API on Powertools' event handler, on AWS. */
export const handler = powertoolsHandler(awsStore);
