import { join } from 'node:path';

/** The folder of the contracts and of what checks them. */
export const projectRoot = join(import.meta.dirname, '../..');
