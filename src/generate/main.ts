import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate } from './generate.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'generated');

try {
  const files = await generate(root);
  await rm(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  process.stdout.write(`generated/: ${[...files.keys()].join(', ')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
