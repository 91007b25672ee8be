import { memoryStore } from '../bare/memory-store.ts';
import { honoHandler } from './hono-handler.ts';

/** The API on hono, over a store that costs nothing. */
export const handler = honoHandler(memoryStore);
