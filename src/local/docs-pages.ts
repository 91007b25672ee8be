import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { APIGatewayProxyResult } from 'aws-lambda';
import { sampleService } from '../docs/sample-service.ts';
import type { DocsSite } from './docs-site.ts';

const root = join(import.meta.dirname, '../..');
const sources: Record<string, string> = {
  '/openapi.yaml': 'openapi.yaml',
  '/asyncapi.yaml': 'asyncapi.yaml',
};

/** Pages that are found under another name than their file's. */
const names: Record<string, string> = {
  '/docs': 'api.html',
  '/docs/guides': 'index.html',
  '/docs/events': 'events.html',
};
/** Where a reader is sent whose address is not quite one; without an entry `.html` is tried. A slash at the end is none. */
const ways: Record<string, string> = { '': '/docs', guides: '/docs/guides', events: '/docs/events' };
const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.yaml': 'application/yaml' };

/** Answers for the contracts and the docs site; undefined for every other path. */
type DocsPages = (path: string) => Promise<APIGatewayProxyResult | undefined>;

/**
 * The site's samples call the server that shows them.
 *
 * @param origin of the server
 */
export function buildDocsPages(site: DocsSite, origin: () => Promise<string>): DocsPages {
  return async (path) => {
    const source = sources[path];
    if (source) return found(source, await readFile(join(root, source), 'utf8'));
    if (path !== '/docs' && !path.startsWith('/docs/')) return undefined;
    const name = names[path] ?? path.slice('/docs/'.length);
    const files = await site.files();
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
