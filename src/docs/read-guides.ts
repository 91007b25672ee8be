import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withQuotedCode } from './with-quoted-code.ts';

/** Sources within `docs/`, in the order that they are best read in. */
const sources = [
  'guides/getting-started.md',
  'guides/authentication.md',
  'guides/idempotency.md',
  'guides/pagination.md',
  'guides/errors.md',
  'guides/limits.md',
  'sdk.md',
  'compatibility.md',
  'guides/events.md',
  'conformance.md',
];

/** A guide as it is written; `source` is its file within `docs/`. */
type WrittenGuide = { name: string; source: string; markdown: string };

/**
 * The guides as they are written, in the order of the site: all of `docs/guides/`, and what else of `docs/` is for the
 * service's users.
 *
 * @throws Error when a guide has no place in the order, or is missing
 */
export async function readGuides(root: string): Promise<WrittenGuide[]> {
  const files = await readdir(join(root, 'docs/guides'));
  const homeless = files.filter((file) => !sources.includes(`guides/${file}`));
  if (homeless.length > 0) throw new Error(`${homeless.join(', ')}: give it a place in the order of guides`);
  return Promise.all(
    sources.map(async (source) => {
      const file = join(root, 'docs', source);
      const quote = (path: string) => readFileSync(join(dirname(file), path), 'utf8');
      return {
        name: source.replace(/^.*\//, '').replace(/\.md$/, ''),
        source,
        markdown: withQuotedCode(await readFile(file, 'utf8'), quote),
      };
    }),
  );
}
