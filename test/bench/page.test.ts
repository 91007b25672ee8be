import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/contract.ts';
import type { BenchResults } from './bench-results.ts';
import { page } from './page.ts';
import { plots } from './plots.ts';

const folder = join(root, 'docs/performance');
const text = readFileSync(join(root, 'docs/performance.md'), 'utf8');
const results: BenchResults = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8'));
const drawings = plots(results);

// `npx vitest run test/bench/page.test.ts -u` writes page and plots anew from the same run.
describe('docs/performance.md', () => {
  it('has the figures of docs/performance/bench.json, and no others', async () => {
    await expect(page(text, results)).toMatchFileSnapshot(join(root, 'docs/performance.md'));
  });

  it.each(Object.keys(drawings))('shows %s, drawn of these figures', async (name) => {
    expect(text).toContain(`(performance/${name})`);
    await expect(drawings[name]).toMatchFileSnapshot(join(folder, name));
  });

  it('is not written when the run lacks a figure that it shows', () => {
    const { cold: _cold, ...others } = results;
    expect(() => page(text, others)).toThrow(/place for cold/);
  });

  it('is not written when it has no place for a figure', () => {
    const without = text.replace('<!-- bench: warm -->', '');
    expect(() => page(without, results)).toThrow(/no place for .*warm/);
  });
});
