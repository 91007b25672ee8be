import { join } from 'node:path';

/** The folder of the contracts and of what checks them; as far above the bundle, dist/cli/main.js, as above this file. */
export const projectRoot = join(import.meta.dirname, '../..');
