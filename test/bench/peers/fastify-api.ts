import { awsStore } from '../bare/aws-store.ts';
import { fastifyHandler } from './fastify-handler.ts';

/** The API on fastify, on AWS. */
export const handler = fastifyHandler(awsStore);
