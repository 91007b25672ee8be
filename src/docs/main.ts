import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDocs } from './build-docs.ts';

const root = join(import.meta.dirname, '../..');

try {
  const [folder = join(root, 'dist/docs')] = parseArgs({ allowPositionals: true }).positionals;
  const files = await buildDocs(root, folder);
  process.stdout.write(
    `${relative(process.cwd(), folder)}: ${files.join(', ')}\nOpen ${join(folder, 'index.html')}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
