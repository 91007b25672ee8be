import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import type { ContractDocument } from './contract-document.ts';

const project = join(import.meta.dirname, '../..');
const entry = 'src/sdk/public.ts';

/**
 * The npm package `oms-client`: src/sdk/ as one module with all that it needs, and its types.
 *
 * @param generated what src/sdk/ takes from `generated/`, by file name, as it is to be
 * @returns file contents by path within the package
 */
export async function clientPackage(
  { info }: ContractDocument,
  generated: Map<string, string>,
): Promise<Map<string, string>> {
  const manifest = {
    name: 'oms-client',
    version: info.version,
    description: `TypeScript client of the ${info.title}`,
    license: info.license?.name,
    type: 'module',
    exports: { '.': { types: './types/public.d.ts', default: './index.js' } },
    files: ['index.js', 'types'],
    sideEffects: false,
    engines: { node: '>=20' },
  };
  const header = '// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.\n\n';
  return new Map([
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', await text('src/sdk/README.md')],
    ['LICENSE', await licences()],
    ['index.js', header + (await bundled(generated))],
    ...[...(await declarations(generated))].map(
      ([name, content]) => [`types/${name}`, header + content] as const,
    ),
  ]);
}

async function bundled(generated: Map<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: project,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    legalComments: 'none',
    plugins: [fromMemory(generated)],
  });
  return outputFiles.map((file) => file.text).join('');
}

/** What lies in the folder may be of an older contract, or not be there yet. */
function fromMemory(generated: Map<string, string>): Plugin {
  const namespace = 'generated';
  return {
    name: 'from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/generated\// }, ({ path }) => ({ path: basename(path), namespace }));
      onLoad({ filter: /^/, namespace }, ({ path }) => {
        const contents = generated.get(path);
        if (contents === undefined) throw new Error(`${path} is not generated from openapi.yaml`);
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** The declarations of the entry and of every file that these import, side by side in one folder. */
async function declarations(generated: Map<string, string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const open = [entry];
  for (const path of open) {
    const source = path.startsWith('generated/') ? generated.get(basename(path)) : await text(path);
    if (source === undefined) throw new Error(`${path} is not generated from openapi.yaml`);
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
      fileName: path,
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2022, strict: true },
    });
    if (diagnostics.length > 0) throw new Error(`${path}: ${messages(diagnostics)}`);
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      if (!fileName.startsWith('.')) throw new Error(`${path} has types of ${fileName} in what it exports`);
      const imported = join(dirname(path), fileName);
      if (!open.includes(imported)) open.push(imported);
    }
    const content = outputText.replaceAll(/(?<=from ['"])\.[^'"]*?([^/'"]+)\.ts(?=['"])/g, './$1.js');
    found.set(basename(path).replace(/\.ts$/, '.d.ts'), content);
  }
  return found;
}

/** This project's licence, and that of what the bundle includes. */
async function licences(): Promise<string> {
  const own = await text('LICENSE');
  const included = await text('node_modules/openapi-fetch/LICENSE');
  return `${own}\n---\n\nindex.js includes openapi-fetch (https://openapi-ts.dev):\n\n${included}`;
}

function text(path: string): Promise<string> {
  return readFile(join(project, path), 'utf8');
}

function messages(diagnostics: readonly ts.Diagnostic[]): string {
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('; ');
}
