import { memoryStore } from '../bare/memory-store.ts';
import { plainRouter } from './plain-router.ts';

/** openapi-backend as it comes, over a store that costs nothing. */
export const handler = plainRouter(memoryStore);
