import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { APIGatewayProxyResult } from 'aws-lambda';

const root = join(import.meta.dirname, '../..');
const pages: Record<string, string> = { '/docs': 'openapi.yaml', '/docs/events': 'asyncapi.yaml' };
const sources: Record<string, string> = {
  '/openapi.yaml': 'openapi.yaml',
  '/asyncapi.yaml': 'asyncapi.yaml',
};

/** Answers for the contracts and their Redoc pages; undefined for every other path. */
export type DocsPages = (path: string) => Promise<APIGatewayProxyResult | undefined>;

/** A page is built when it is first asked for, in a process of its own, and kept. */
export function buildDocsPages(): DocsPages {
  const built = new Map<string, Promise<string>>();
  return async (path) => {
    const source = sources[path];
    if (source) return found('application/yaml', await readFile(join(root, source), 'utf8'));
    const page = pages[path];
    if (!page) return undefined;
    const html = built.get(page) ?? redoc(page);
    built.set(page, html);
    // A build that failed is tried again by the next visitor.
    html.catch(() => built.delete(page));
    return found('text/html; charset=utf-8', await html);
  };
}

function found(type: string, body: string): APIGatewayProxyResult {
  return { statusCode: 200, headers: { 'Content-Type': type }, body };
}

async function redoc(source: string): Promise<string> {
  const cli = join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin/cli.js');
  const folder = await mkdtemp(join(tmpdir(), 'oms-docs-'));
  try {
    const output = join(folder, 'index.html');
    // `--inlineBundle` puts Redoc itself into the page, which then needs no network.
    await promisify(execFile)(
      process.execPath,
      [cli, 'build-docs', source, '--inlineBundle', '--output', output],
      {
        cwd: root,
      },
    );
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
