import { memoryStore } from '../bare/memory-store.ts';
import { middyHandler } from './middy-handler.ts';

/** The API on middy, over a store that costs nothing. */
export const handler = middyHandler(memoryStore);
