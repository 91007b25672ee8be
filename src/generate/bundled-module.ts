import { build } from 'esbuild';

/**
 * One ES module without imports. AJV's standalone code still requires AJV's own runtime, ES module or not.
 *
 * @param contents the module's code, whose imports are resolved as if it stood in this folder
 * @param modules code that it imports by name
 */
export async function bundledModule(
  contents: string,
  modules: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const resolveDir = import.meta.dirname;
  const bundle = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    write: false,
    // Else the text holds the paths of the modules that were bundled, which differ from machine to machine.
    minify: true,
    lineLimit: 120,
    legalComments: 'none',
    plugins: [
      {
        name: 'modules',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /.*/ }, ({ path }) =>
            modules.has(path) ? { path, namespace: 'given' } : undefined,
          );
          onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
            contents: modules.get(path) ?? '',
            resolveDir,
          }));
        },
      },
    ],
  });
  return bundle.outputFiles.map((file) => file.text).join('');
}
