import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { sampleService } from '../docs/sample-service.ts';

const root = join(import.meta.dirname, '../..');
const sources: Record<string, string> = {
  '/openapi.yaml': 'openapi.yaml',
  '/asyncapi.yaml': 'asyncapi.yaml',
};

/** Pages that are found under another name than their file's. */
const names: Record<string, string> = {
  '/docs': 'api.html',
  '/docs/': 'index.html',
  '/docs/events': 'events.html',
};
/** Where a reader is sent who leaves out the end of an address; without an entry `.html` is tried. */
const ways: Record<string, string> = { guides: '/docs/guides/getting-started.html', events: '/docs/events' };
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.yaml': 'application/yaml' };

/** Answers for the contracts and the docs site; undefined for every other path. */
export type DocsPages = (path: string) => Promise<APIGatewayProxyResult | undefined>;

/**
 * The site is built when it is first asked for, in a process of its own, and kept. Its samples call the server that
 * shows them.
 *
 * @param origin of the server
 */
export function buildDocsPages(origin: () => Promise<string>): DocsPages {
  let built: Promise<Map<string, string>> | undefined;
  return async (path) => {
    const source = sources[path];
    if (source) return found(source, await readFile(join(root, source), 'utf8'));
    if (path !== '/docs' && !path.startsWith('/docs/')) return undefined;
    built ??= site();
    // A build that failed is tried again by the next visitor.
    built.catch(() => {
      built = undefined;
    });
    const name = names[path] ?? path.slice('/docs/'.length);
    const files = await built;
    const content = files.get(name);
    if (content === undefined) return moved(name.replace(/\/+$/, ''), files);
    if (extname(name) !== '.html') return found(name, content);
    const own = content.replaceAll(sampleService.url, await origin());
    // To a browser this address lies beside the folder of the site, and not in it.
    return found(name, path === '/docs' ? own.replaceAll('href="./', 'href="/docs/') : own);
  };
}

function found(file: string, body: string): APIGatewayProxyResult {
  return { statusCode: 200, headers: { 'Content-Type': types[extname(file)] ?? 'text/plain' }, body };
}

/** Leads to the page that is meant; undefined when there is none. */
function moved(name: string, files: Map<string, string>): APIGatewayProxyResult | undefined {
  const way =
    new Map(Object.entries(ways)).get(name) ?? (files.has(`${name}.html`) ? `/docs/${name}.html` : undefined);
  return way === undefined ? undefined : { statusCode: 302, headers: { Location: way }, body: '' };
}

/** The files that `npm run docs` writes, by their names. */
async function site(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-docs-'));
  try {
    await promisify(execFile)(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', join(root, 'src/docs/main.ts'), folder],
    ]);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return new Map(
      await Promise.all(
        files.map(
          async (file): Promise<[string, string]> => [
            file.slice(folder.length + 1),
            await readFile(file, 'utf8'),
          ],
        ),
      ),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
