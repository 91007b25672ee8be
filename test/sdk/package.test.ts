import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startStack } from '../support/api.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { openapi, root } from '../support/contract.ts';
import { nodeOf } from '../support/node-of.ts';

const run = promisify(execFile);
const bin = join(root, 'node_modules/.bin');

/** An empty folder after the commands of the README: it has the packed client installed, and nothing else. */
let project: string;
let tarball: string;
let packed: { version: string; files: { path: string }[] };
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oms-client-'));
  project = join(folder, 'project');
  await mkdir(project);
  const pack = ['pack', join(root, 'generated/client'), '--json', '--pack-destination', folder];
  const [report] = JSON.parse((await run('npm', pack)).stdout);
  packed = report;
  tarball = join(folder, report.filename);
  const readme = await readFile(join(root, 'generated/client/README.md'), 'utf8');
  const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  const [install = '', start] = commands.split(/^(?=node )/m);
  expect([install.split('\n')[0], start]).toEqual(['npm init -y', 'node start.mjs\n']);
  const offline = { npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };
  await run('sh', ['-ec', install], { cwd: project, env: { ...process.env, ...offline } });
});
afterAll(() => rm(join(project, '..'), { recursive: true }));

describe('the packed client', () => {
  it('has what it needs and nothing else', async () => {
    expect(packed.version).toBe(Reflect.get(Object(openapi.info), 'version'));
    const others = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^types\/[a-z-]+\.d\.ts$/.test(path));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'index.js', 'package.json']);
    expect((await readdir(join(project, 'node_modules'))).sort()).toEqual([
      '.package-lock.json',
      'oms-client',
    ]);
    expect(await readFile(join(project, 'node_modules/oms-client/index.js'), 'utf8')).not.toMatch(
      /^\s*import\b|\bimport\(|\brequire\(/m,
    );
  });

  it('carries the licence of what it includes', async () => {
    const licence = await readFile(join(project, 'node_modules/oms-client/LICENSE'), 'utf8');
    expect(licence).toContain('OMS maintainers');
    expect(licence).toContain('openapi-fetch');
    expect(licence).toContain('Drew Powers');
  });

  it('has nothing that publint finds', async () => {
    const { buffer } = new Uint8Array(await readFile(tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that resolve, as attw finds', async () => {
    // The profile says that CommonJS, and resolution as Node 10 did it, are not meant to work.
    const attw = run(join(bin, 'attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii']);
    const complaint = await attw.then(() => undefined).catch(({ stdout }) => stdout);
    expect(complaint).toBeUndefined();
  });

  it('says any nowhere in its types', async () => {
    const types = join(project, 'node_modules/oms-client/types');
    const names = await readdir(types);
    expect(names).toContain('public.d.ts');
    for (const name of names) {
      const file = ts.createSourceFile(
        name,
        await readFile(join(types, name), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      expect(kindsIn(file), name).not.toContain(ts.SyntaxKind.AnyKeyword);
    }
  });

  it.each([
    ['for Node', { lib: ['es2022'], types: ['node'], module: 'nodenext' }],
    ['for a browser', { lib: ['es2022', 'dom'], types: [], module: 'esnext', moduleResolution: 'bundler' }],
  ])('compiles with its README, as strictly as can be, %s', async (what, options) => {
    const compilerOptions = {
      ...options,
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      // The types of Node are those of this repository; the project has none.
      typeRoots: [join(root, 'node_modules/@types')],
    };
    const files = await Promise.all(
      (await examples()).map(async (code, index) => {
        await writeFile(join(project, `example-${index}.mts`), code);
        return `example-${index}.mts`;
      }),
    );
    expect(files).toHaveLength(3);
    const config = `tsconfig.${what.replaceAll(' ', '-')}.json`;
    await writeFile(join(project, config), JSON.stringify({ compilerOptions, files }));
    const { stdout } = await run(join(bin, 'tsc'), ['-p', config], { cwd: project }).catch((error) => error);
    expect(stdout).toBe('');
  });
});

describe('the README’s examples', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startStack();
  });
  afterAll(() => api.stop());

  /** The examples, for the API of this test. */
  const codes = async () => (await examples()).map((code) => code.replace('http://127.0.0.1:3000', api.url));

  const startPrints = /^order (\S+) is CONFIRMED, total 39\.98\n\1 CONFIRMED\n/;
  const againPrints = /^order \S+ is placed once\n$/;
  const errorPrints = /^customer_id names no known customer; request [0-9a-f-]{36}\n$/;

  it.for([20, 22])('run in Node %i', async (major, { skip }) => {
    const node = await nodeOf(major);
    if (!node) return skip(`there is no Node ${major} on this machine`);
    const prints: string[] = [];
    for (const code of await codes()) {
      await writeFile(join(project, 'start.mjs'), code);
      prints.push((await run(node, ['start.mjs'], { cwd: project })).stdout);
    }
    expect(prints).toEqual(
      [startPrints, againPrints, errorPrints].map((each) => expect.stringMatching(each)),
    );
  });

  it('run in Chromium, on a page of the API’s own origin', async ({ skip }) => {
    if (!hasChromium) return skip('there is no Chromium on this machine');
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const client = await readFile(join(project, 'node_modules/oms-client/index.js'), 'utf8');
      await page.route(`${api.url}/oms-client.js`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: client }),
      );
      const prints: string[] = [];
      for (const code of await codes()) {
        const printed: string[] = [];
        const ended = new Promise<void>((resolve, reject) => {
          page.on('pageerror', reject);
          page.on('console', (message) => {
            if (message.text() === 'the end') resolve();
            else if (message.type() === 'log') printed.push(`${message.text()}\n`);
          });
        });
        // On a page the address may be a path.
        const script = `${code.replace(api.url, '/')}\nconsole.log('the end');`;
        await page.route(`${api.url}/start`, (route) =>
          route.fulfill({ contentType: 'text/html', body: pageOf(script) }),
        );
        await page.goto(`${api.url}/start`);
        await ended;
        page.removeAllListeners();
        prints.push(printed.join(''));
      }
      expect(prints).toEqual(
        [startPrints, againPrints, errorPrints].map((each) => expect.stringMatching(each)),
      );
    } finally {
      await browser.close();
    }
  });
});

function pageOf(script: string): string {
  const imports = '{"imports":{"oms-client":"/oms-client.js"}}';
  return `<!doctype html><script type="importmap">${imports}</script><script type="module">${script}</script>`;
}

/** The code of the installed README. */
async function examples(): Promise<string[]> {
  const readme = await readFile(join(project, 'node_modules/oms-client/README.md'), 'utf8');
  return [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

function kindsIn(node: ts.Node): ts.SyntaxKind[] {
  const kinds = [node.kind];
  ts.forEachChild(node, (child) => {
    kinds.push(...kindsIn(child));
  });
  return kinds;
}
