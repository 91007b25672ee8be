import { join, relative } from 'node:path';
import { buildDocs } from './build-docs.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv[2] ?? join(root, 'dist/docs');

const files = await buildDocs(root, folder);
process.stdout.write(
  `${relative(process.cwd(), folder)}: ${files.join(', ')}\nOpen ${join(folder, 'index.html')}\n`,
);
