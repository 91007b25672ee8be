import { awsStore } from '../bare/aws-store.ts';
import { middyHandler } from './middy-handler.ts';

/** The API on middy, on AWS. */
export const handler = middyHandler(awsStore);
