import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In the order that they are best read in. */
const names = [
  'getting-started',
  'authentication',
  'idempotency',
  'pagination',
  'errors',
  'events',
  'limits',
];

/**
 * The guides of `docs/guides/` as they are written, in the order of the site.
 *
 * @throws Error when a guide has no place in the order, or is missing
 */
export async function readGuides(root: string): Promise<{ name: string; markdown: string }[]> {
  const folder = join(root, 'docs/guides');
  const files = await readdir(folder);
  const homeless = files.filter((file) => !names.includes(file.replace(/\.md$/, '')));
  if (homeless.length > 0) throw new Error(`${homeless.join(', ')}: give it a place in the order of guides`);
  return Promise.all(
    names.map(async (name) => ({ name, markdown: await readFile(join(folder, `${name}.md`), 'utf8') })),
  );
}
