import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOf } from '../../src/model/load.ts';
import { plotsOf } from '../../src/model/plots/plots-of.ts';
import { recordLife } from '../../src/model/record-life.ts';
import { scalePage } from '../../src/model/scale-page.ts';
import { root } from '../support/contract.ts';

const page = readFileSync(join(root, 'docs/scale.md'), 'utf8');

describe('docs/scale.md', () => {
  it('is what `npm run model -- --docs` writes', async () => {
    expect(await scalePage(page)).toBe(page);
  });

  it('has its drawings as `npm run model -- --docs` draws them', async () => {
    const load = loadOf();
    for (const [name, drawing] of Object.entries(plotsOf(await recordLife(load), load))) {
      expect(page).toContain(`(scale/${name})`);
      expect(readFileSync(join(root, 'docs/scale', name), 'utf8'), name).toBe(drawing);
    }
  });

  it('shows three loads', () => {
    const shown = [...page.matchAll(/^\$ npm run -s model -- (.*)$/gm)].map(([, args]) => args);
    expect(shown).toEqual(['--orders 10', '--orders 1000', '--orders 100000']);
  });
});

describe('a page', () => {
  it('gets its numbers again when they are others', async () => {
    const stale = page
      .replace('| the stage’s own throttle | 249 |', '| the stage’s own throttle | 1,234 |')
      .replace('The API is called 40.2 times', 'The API is called 1 time')
      .replace(/(?<=--orders 1000\n)[\s\S]*?(?=```)/, '');
    expect(stale).not.toBe(page);
    expect(await scalePage(stale)).toBe(page);
  });

  it('whose table lacks a ceiling is refused with the rows that it has to have', async () => {
    const short = page.replace(/^\| the stage’s own throttle .*\n/m, '');
    await expect(scalePage(short)).rejects.toThrow(
      /in this order: the stage’s own throttle; one key of GSI2/,
    );
  });
});
