import { memoryStore } from '../bare/memory-store.ts';
import { expressHandler } from './express-handler.ts';

/** The API on express, over a store that costs nothing. */
export const handler = expressHandler(memoryStore);
