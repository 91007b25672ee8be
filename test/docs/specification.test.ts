import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/contract.ts';

it('each section that a docstring cites is there', () => {
  const text = readFileSync(join(root, 'docs/specification.md'), 'utf8');
  const sections = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title);
  const sources = ['src', 'infra'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const cited = sources
    .flatMap((source) => source.match(/\(specification, [^)]*\)/g) ?? [])
    .flatMap((citation) => [...citation.matchAll(/"([^"]+)"/g)].map(([, title]) => title));
  expect(cited).not.toEqual([]);
  expect(sections).toEqual(expect.arrayContaining(cited));
});
