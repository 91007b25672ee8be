import { bareHandler } from './bare-handler.ts';
import { memoryStore } from './memory-store.ts';

/** The hand-written API over a store that costs nothing. */
export const handler = bareHandler(memoryStore);
