import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from './generate.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'generated');

const files = await generate(root);
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) {
  if (!files.has(name)) await rm(join(folder, name), { recursive: true });
}
for (const [name, content] of files) await writeFile(join(folder, name), content);
process.stdout.write(`generated/: ${[...files.keys()].join(', ')}\n`);
