import type { TestProject } from 'vitest/node';
import { synthesizedBundles } from './synthesized-bundles.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** File of each function's bundle, by the function's name; of the tests that run on bundles only. */
    bundles: Record<string, string>;
  }
}

/** Synthesizes the stage dev, so that tests can run what would be deployed. */
export function setup({ provide }: TestProject): () => void {
  const { bundles, remove } = synthesizedBundles();
  provide('bundles', bundles);
  return remove;
}
