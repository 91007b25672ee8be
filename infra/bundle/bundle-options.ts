import type { BuildOptions } from 'esbuild';
import { standIns } from './stand-ins.ts';

/** How the functions are bundled, in esbuild's words. */
export const bundleOptions = {
  // Imported as an ES module, Node's own modules evaluate all that they would load later, `http` all of undici.
  format: 'cjs',
  // As ES modules, packages leave out what is not used.
  mainFields: ['module', 'main'],
  minify: true,
  target: 'node22',
  alias: { ...standIns },
} satisfies BuildOptions;
