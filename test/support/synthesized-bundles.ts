import { join } from 'node:path';
import { resourcesOf, synthesized } from './synthesized.ts';

/** The bundle of each function as it is synthesized for the stage dev, in a folder that `remove` takes away. */
export function synthesizedBundles(): { bundles: Record<string, string>; remove(): void } {
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
  return { bundles: Object.fromEntries(bundles), remove };
}
