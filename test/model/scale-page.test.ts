import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ceilingsOf } from '../../src/model/ceilings.ts';
import { type Load, loadOf } from '../../src/model/load.ts';
import { plotsOf } from '../../src/model/plots/plots-of.ts';
import { type Life, recordLife } from '../../src/model/record-life.ts';
import { thousands } from '../../src/model/thousands.ts';
import { root } from '../support/contract.ts';

const run = promisify(execFile);
const page = readFileSync(join(root, 'docs/scale.md'), 'utf8');
const pasted = [
  ...page.matchAll(/```console\n\$ npm run -s model -- (?<options>.*)\n(?<output>[\s\S]*?)```/g),
].map(({ groups }) => [groups?.options ?? '', groups?.output ?? ''] as const);

describe('docs/scale.md', () => {
  it('shows three loads', () => {
    expect(pasted.map(([options]) => options)).toEqual(['--orders 10', '--orders 1000', '--orders 100000']);
  });

  it.each(pasted)(
    'shows what `npm run model -- %s` prints now',
    { timeout: 60_000 },
    async (options, output) => {
      const main = ['--disable-warning=ExperimentalWarning', 'src/model/main.ts', ...options.split(' ')];
      const { stdout } = await run(process.execPath, main, { cwd: root });
      expect(output).toBe(stdout);
    },
  );

  describe('shows', () => {
    let life: Life;
    let load: Load;
    beforeAll(async () => {
      load = loadOf();
      life = await recordLife(load);
    });

    it('each ceiling where it is, in their order', () => {
      const rows = [...page.matchAll(/^\| (?<name>[^|]+) \| (?<at>[\d,]+) \| /gm)].map(({ groups }) => [
        groups?.name,
        groups?.at,
      ]);
      expect(rows).toEqual(ceilingsOf(life, load).map(({ name, at }) => [name, thousands(at)]));
    });

    it('the drawings that `npm run model -- --plots` draws now', () => {
      const drawn = plotsOf(life, load);
      for (const [name, drawing] of Object.entries(drawn)) {
        expect(page).toContain(`(scale/${name})`);
        expect(readFileSync(join(root, 'docs/scale', name), 'utf8'), name).toBe(drawing);
      }
    });
  });
});
