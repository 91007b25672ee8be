import { memoryStore } from '../bare/memory-store.ts';
import { powertoolsHandler } from './powertools-handler.ts';

/** The API on Powertools' event handler, over a store that costs nothing. */
export const handler = powertoolsHandler(memoryStore);
