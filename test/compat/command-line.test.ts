import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/contract.ts';
import { runTypescript } from '../support/run.ts';
import { releasedProject } from './released-project.ts';

const statusReason = '/components/schemas/Order/properties/status_reason';

const compat = (cwd: string, ...args: string[]) => runTypescript(join(root, 'src/compat/main.ts'), args, cwd);

describe('check', () => {
  it('passes what is as it was released', async () => {
    const { folder } = await releasedProject();
    expect(await compat(folder, 'check')).toEqual({
      code: 0,
      err: '',
      out: 'openapi.yaml 1.0.0, released as 1.0.0: none\nasyncapi.yaml 1.0.0, released as 1.0.0: none\nverdict: none, passes\n',
    });
  });

  it('refuses what breaks, and says where it is met', async () => {
    const { folder, put } = await releasedProject();
    await put('openapi', { [statusReason]: undefined });
    const { code, out } = await compat(folder, 'check');
    expect(code).toBe(1);
    expect(out).toContain(
      [
        'openapi.yaml 1.0.0, released as 1.0.0: major',
        '  major  the field `status_reason` is gone: its readers miss it',
        '         at #/components/schemas/Order/properties/status_reason',
        '         in GET /orders, answer 200 #/orders/*/status_reason',
        '         in GET /orders/{id}, answer 200 #/status_reason',
        '  refused: info.version is 1.0.0 and has to be 2.0.0 at the least\n',
      ].join('\n'),
    );
    expect(out).toMatch(/^verdict: major, refused$/m);
  });

  it('cannot judge without a release', async () => {
    const { folder } = await releasedProject();
    await rm(join(folder, 'released'), { recursive: true });
    expect(await compat(folder, 'check')).toEqual({
      code: 2,
      out: '',
      err: 'released/ has no release of openapi.yaml to compare with; `npm run release-contracts` makes the first\n',
    });
  });
});

describe('release', () => {
  it('begins with the version that the contracts have', async () => {
    const { folder } = await releasedProject();
    await rm(join(folder, 'released'), { recursive: true });
    expect(await compat(folder, 'release')).toMatchObject({
      code: 0,
      out: expect.stringContaining('released released/openapi-1.0.0.yaml, released/asyncapi-1.0.0.yaml\n'),
    });
    expect(await compat(folder, 'check')).toMatchObject({ code: 0 });
    const sums = await readFile(join(folder, 'released/SHA256SUMS'), 'utf8');
    expect(sums).toMatch(/^[0-9a-f]{64} {2}asyncapi-1\.0\.0\.yaml\n[0-9a-f]{64} {2}openapi-1\.0\.0\.yaml\n$/);
  });

  it('refuses what check refuses', async () => {
    const { folder, put } = await releasedProject();
    await put('openapi', { [statusReason]: undefined });
    expect(await compat(folder, 'release')).toMatchObject({ code: 1 });
    expect((await readdir(join(folder, 'released'))).sort()).toEqual([
      'SHA256SUMS',
      'asyncapi-1.0.0.yaml',
      'openapi-1.0.0.yaml',
    ]);
  });
});

it('a command that is none', async () => {
  const err = 'usage: npm run compat, or npm run release-contracts\n';
  expect(await compat(root, 'publish')).toMatchObject({ code: 2, err });
});
