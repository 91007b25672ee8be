import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { resourcesOf, synthesized } from './synthesized.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** File of each function's bundle, by the function's name; of the tests that run on bundles only. */
    bundles: Record<string, string>;
  }
}

/** Synthesizes the stage dev, so that tests can run what would be deployed. */
export function setup({ provide }: TestProject): () => void {
  const { dev, outdir, remove } = synthesized({ bundle: ['oms-dev'] });
  const bundles = resourcesOf(dev, 'AWS::Lambda::Function').flatMap(([, { Properties }]) => {
    const { FunctionName, Handler, Code } = Properties as {
      FunctionName?: string;
      Handler: string;
      Code: { S3Key?: string };
    };
    const [, name] = /^oms-dev-(.+)$/.exec(FunctionName ?? '') ?? [];
    if (name === undefined) return [];
    const folder = join(outdir, `asset.${Code.S3Key?.replace(/\.zip$/, '')}`);
    return [[name, join(folder, `${Handler.split('.')[0]}.js`)]];
  });
  provide('bundles', Object.fromEntries(bundles));
  return remove;
}
