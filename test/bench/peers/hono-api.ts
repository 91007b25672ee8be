import { awsStore } from '../bare/aws-store.ts';
import { honoHandler } from './hono-handler.ts';

/** The API on hono, on AWS. */
export const handler = honoHandler(awsStore);
