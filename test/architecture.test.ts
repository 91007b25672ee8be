import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/contract.ts';

type Import = { from: string; to: string; names: string; isTypeOnly: boolean };
type Layer = { folders: string[]; packages: (found: Import) => boolean };

const any = () => true;
const none = () => false;

/** What the functions are made of. */
const service = [
  ...['generated', 'src/contract', 'src/domain', 'src/operations'],
  ...['src/adapters', 'src/handlers'],
];

/** What each layer may import, from the inside out; a folder stands for all that is in it. */
const layers: Record<string, Layer> = {
  'src/contract': {
    folders: ['generated', 'src/contract'],
    // A validator's errors are AJV's; their type leaves nothing behind when the code runs.
    packages: ({ to, isTypeOnly }) => to === 'ajv' && isTypeOnly,
  },
  'src/domain': {
    folders: ['generated', 'src/contract', 'src/domain'],
    packages: ({ to }) => to === 'node:crypto',
  },
  'src/operations': {
    folders: ['generated', 'src/contract', 'src/domain', 'src/operations'],
    packages: none,
  },
  'src/adapters': {
    folders: ['generated', 'src/contract', 'src/domain', 'src/operations', 'src/adapters'],
    packages: any,
  },
  'src/handlers': { folders: service, packages: any },
  'src/local': { folders: [...service, 'src/local', 'src/docs/sample-service.ts', 'infra'], packages: any },
  // Runs in a browser, and reaches the service by nothing but the client that users get.
  'src/local/board': { folders: ['src/local/board'], packages: ({ to }) => to === '/board/oms-client.js' },
  'src/cli': {
    folders: [
      ...[...service, 'src/cli', 'infra'],
      // What is different on a laptop: how the sweeper sweeps there, and what the stand-in has.
      ...['src/local/sweep-timer.ts', 'src/local/seed.ts'],
    ],
    packages: any,
  },
  'src/docs': {
    folders: [
      ...['src/docs', 'src/generate', 'src/contract/is-object.ts', 'src/domain/sweep-policy.ts'],
      ...['src/handlers/patience.ts', 'infra/stage-settings.ts'],
    ],
    packages: any,
  },
  // Its types and bounds only: the client is bundled, and carries nothing of the service.
  'src/sdk': { folders: ['generated', 'src/sdk'], packages: ({ to }) => to === 'openapi-fetch' },
  // Runs the functions on the laptop's engines.
  'src/model': { folders: [...service, 'src/local', 'src/model', 'infra'], packages: any },
  'src/compat': {
    folders: ['src/compat', 'src/contract/is-object.ts', 'src/generate/parsed-yaml.ts'],
    packages: any,
  },
  // The formats have to be known both when validators are compiled and when they run.
  'src/generate': {
    folders: [
      ...['src/generate', 'src/contract/is-object.ts'],
      ...['request-formats', 'date-time', 'two-decimals'].map((name) => `src/adapters/${name}.ts`),
    ],
    packages: any,
  },
  infra: {
    folders: [
      ...['generated', 'infra', 'src/domain', 'src/operations/ports.ts'],
      // What the gateway answers by itself.
      ...['src/adapters/challenge.ts', 'src/adapters/problem.ts'],
    ],
    packages: any,
  },
};

const files = ['src', 'infra'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);
const sources = files.filter(({ path }) => isWithin(path, 'src') && !path.endsWith('.d.ts'));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));

describe('imports', () => {
  it.each(Object.entries(layers))('of %s run one way', (layer, { folders, packages }) => {
    const astray = imports
      .filter(({ from }) => isWithin(from, layer))
      .filter((found) => {
        return isPackage(found.to) ? !packages(found) : !folders.some((folder) => isWithin(found.to, folder));
      });
    expect(astray.map(told)).toEqual([]);
  });

  it('of src/sdk take nothing but types and bounds from what is generated', () => {
    const astray = imports.filter(
      ({ from, to, isTypeOnly }) =>
        isWithin(from, 'src/sdk') &&
        isWithin(to, 'generated') &&
        !isTypeOnly &&
        to !== 'generated/client-bounds.ts',
    );
    expect(astray.map(told)).toEqual([]);
  });

  it('are read from every form of import there is', () => {
    const text = `import 'a';\nimport b from 'b';\nimport {\n  c,\n  d,\n} from './c.ts';\nexport { e } from "../e.ts";
      const f = await import('f');\nimport type { G } from './g.ts';`;
    const found = importsOf('src/domain/x.ts', text);
    expect(found.map(({ to }) => to).sort()).toEqual(
      ['a', 'b', 'src/domain/c.ts', 'src/e.ts', 'f', 'src/domain/g.ts'].sort(),
    );
    expect(found.filter(({ isTypeOnly }) => isTypeOnly).map(({ to }) => to)).toEqual(['src/domain/g.ts']);
  });

  it('lead to files by their whole name, with no barrel between', () => {
    expect(files.filter(({ path }) => path.endsWith('/index.ts')).map(({ path }) => path)).toEqual([]);
    const barrels = files.filter(({ text }) => /^export (type )?\*/m.test(text));
    // The entry point of a package: it lists what users get, and nothing here imports it.
    expect(barrels.map(({ path }) => path)).toEqual(['src/sdk/public.ts']);
    expect(imports.filter(({ to }) => to === 'src/sdk/public.ts').map(told)).toEqual([]);
  });
});

describe('every file of src/', () => {
  it('lies in a layer', () => {
    const homeless = sources.filter(
      ({ path }) => !Object.keys(layers).some((layer) => isWithin(path, layer)),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('has at the most 250 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has no default export', () => {
    expect(sources.filter(({ text }) => /^export (default|\{[^}]*\bas default\b)/m.test(text))).toEqual([]);
  });
});

describe('the parts are put together', () => {
  /** Who builds adapters, besides adapters themselves. */
  const builders: Record<string, RegExp> = {
    'src/handlers/composition.ts': /^build\w+$/,
    'src/local/stack.ts': /^build\w+$/,
    'src/cli/system.ts': /^build\w+$/,
    // Its report is the one part that the local stack is given from outside.
    'src/local/main.ts': /^buildLogReport$/,
    // Plays another system, which reads its own queue as this one does.
    'src/local/inventory-stand-in.ts': /^buildSqsBatch$/,
  };

  it.each(['src/adapters', 'src/operations'])(
    'in one place only: no other file builds what is in %s',
    (layer) => {
      const astray = imports
        .filter(({ from, to }) => isWithin(to, layer) && !isWithin(from, layer))
        .flatMap(({ from, names }) =>
          (names.match(/\bbuild\w+/g) ?? [])
            .filter((name) => !builders[from]?.test(name))
            .map((name) => [from, name]),
        );
      expect(astray).toEqual([]);
    },
  );
});

describe('the domain', () => {
  it.each([
    ['reads no clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
    ['is not random', /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/],
    ['reads no environment', /\bprocess\b/],
    ['waits for nothing', /\basync\b|\bawait\b|\bsetTimeout\b/],
    ['knows no HTTP', /\bstatusCode\b|\bhttp\b/i],
  ])('%s', (_what, forbidden) => {
    const guilty = sources.filter(
      ({ path, text }) => isWithin(path, 'src/domain') && forbidden.test(codeOf(text)),
    );
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

function importsOf(from: string, text: string): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(?<names>[^'";]*?)\s*from\s*['"](?<module>[^'"]+)['"]|\bimport\s*\(?\s*['"](?<bare>[^'"]+)['"]/g;
  return [...text.matchAll(statement)].map(({ groups }) => {
    const { names = '', module, bare } = groups ?? {};
    const to = module ?? bare ?? '';
    return {
      from,
      to: to.startsWith('.') ? join(dirname(from), to) : to,
      names,
      isTypeOnly: names.startsWith('type '),
    };
  });
}

/** A relative import was made one from the root; what begins otherwise is a package or a module of Node. */
function isPackage(to: string): boolean {
  return !['src', 'infra', 'generated', 'test'].some((folder) => isWithin(to, folder));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function told({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
