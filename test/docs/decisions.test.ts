import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/contract.ts';

const blocks = readFileSync(join(root, 'docs/decisions.md'), 'utf8').trim().split('\n\n');

it('each decision is a paragraph of its own, which starts with its date', () => {
  const [title, ...decisions] = blocks;
  expect(title).toBe('# Decisions');
  // Merges that keep both sides put one decision right below another, and then they are shown as one.
  for (const decision of decisions) expect(decision).not.toMatch(/\n\*\*\d{4}-/);
  for (const decision of decisions) expect(decision).toMatch(/^\*\*\d{4}-\d{2}-\d{2} · .+\*\*/s);
});
