import { memoryStore } from '../bare/memory-store.ts';
import { fastifyHandler } from './fastify-handler.ts';

/** The API on fastify, over a store that costs nothing. */
export const handler = fastifyHandler(memoryStore);
