import { awsStore } from '../bare/aws-store.ts';
import { expressHandler } from './express-handler.ts';

/** The API on express, on AWS. */
export const handler = expressHandler(awsStore);
