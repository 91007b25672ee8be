import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { bundleOptions } from '../../infra/bundle/bundle-options.ts';
import { synthesizedBundles } from '../support/synthesized-bundles.ts';

/** One bundle to be measured. */
export type Bundle = { name: string; file: string; bytes: number };

/** How people bundle a function: minified, of ES modules, the SDK within. */
const ordinary: BuildOptions = {
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  // Some packages are CommonJS, and call `require` for what Node itself has.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
};

/** What CDK's NodejsFunction does when nothing is set, but for the SDK, which is bundled. */
const nodejsFunction: BuildOptions = { format: 'cjs' };

/** As the service is bundled, but for what only the service has. */
const { alias: _standIns, ...likeTheService } = bundleOptions;

/**
 * Parts of express have a copy each of this package here, since other tools want an older one. In a project of its own
 * they share one, and so they do when they are bundled.
 */
const oneCopy = {
  alias: { 'mime-types': createRequire(import.meta.resolve('express')).resolve('mime-types') },
};

/** All bundles that are measured, in a folder that `remove` takes away. */
export async function bundles() {
  const synthesized = synthesizedBundles();
  const folder = await mkdtemp(join(tmpdir(), 'oms-bundles-'));

  async function bundle(name: string, entry: string, options: BuildOptions): Promise<Bundle> {
    const file = join(folder, `${name.replace(/\W+/g, '-')}.${options.format === 'esm' ? 'mjs' : 'cjs'}`);
    await build({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node22',
      logLevel: 'error',
      ...options,
    });
    return { name, file, bytes: (await stat(file)).size };
  }

  async function deployed(name: string): Promise<Bundle> {
    const file = String(synthesized.bundles[name]);
    return { name: `the service: ${name}`, file, bytes: (await stat(file)).size };
  }

  return {
    api: await deployed('api'),
    others: await Promise.all(['authorizer', 'order-events', 'deliveries', 'sweeper'].map(deployed)),
    bare: await bundle('bare', 'bare/bare-api.ts', ordinary),
    peers: [
      await bundle('bare, NodejsFunction as it comes', 'bare/bare-api.ts', nodejsFunction),
      await bundle('bare, CommonJS and minified', 'bare/bare-api.ts', likeTheService),
      await bundle('middy', 'peers/middy-api.ts', ordinary),
      await bundle('hono', 'peers/hono-api.ts', ordinary),
      await bundle('powertools', 'peers/powertools-api.ts', ordinary),
      await bundle('express', 'peers/express-api.ts', { ...ordinary, ...oneCopy }),
      await bundle('fastify', 'peers/fastify-api.ts', ordinary),
      await bundle('openapi-backend as it comes', 'peers/plain-router-api.ts', ordinary),
    ],
    inMemory: [
      await bundle('bare', 'bare/bare-in-memory.ts', likeTheService),
      await bundle('the service: api', 'warm/service-in-memory.ts', bundleOptions),
      await bundle('middy', 'peers/middy-in-memory.ts', likeTheService),
      await bundle('hono', 'peers/hono-in-memory.ts', likeTheService),
      await bundle('powertools', 'peers/powertools-in-memory.ts', likeTheService),
      await bundle('express', 'peers/express-in-memory.ts', { ...likeTheService, ...oneCopy }),
      await bundle('fastify', 'peers/fastify-in-memory.ts', likeTheService),
      await bundle('openapi-backend as it comes', 'peers/plain-router-in-memory.ts', likeTheService),
    ],
    remove: async () => {
      synthesized.remove();
      await rm(folder, { recursive: true });
    },
  };
}
