import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { BoardFacts } from './board/local-answers.ts';
import type { HttpRequest } from './gateway.ts';
import type { QueueUrls } from './provision.ts';
import { readQueues } from './read-queues.ts';
import { targetOf } from './request-target.ts';
import { customers, openingStock } from './seed.ts';
import type { LocalSettings } from './settings.ts';

const folder = join(import.meta.dirname, 'board');
const sdk = join(import.meta.dirname, '../../generated/client/index.js');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
};

/** Nothing from elsewhere, nothing inline, no page around it, and no way from a text to markup. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Answers for the order board and for what it asks of this computer; undefined for every other request. */
export type BoardPages = (
  request: Pick<HttpRequest, 'method' | 'url'>,
) => Promise<APIGatewayProxyResult | undefined>;

/** The board is served from its sources as they are, less the types, so that a change shows at the next reload. */
export function buildBoardPages(options: {
  settings: Pick<LocalSettings, 'apiKey' | 'hasInventoryStandIn'>;
  client: SQSClient;
  queues: QueueUrls;
}): BoardPages {
  const { settings, client, queues } = options;
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const { pathname } = targetOf(url);
    if (pathname === '/_local/board') return json(boardFacts(settings));
    if (pathname === '/_local/queues') return json(await readQueues(client, queues));
    const file = fileOf(pathname);
    return file === undefined ? undefined : served(file);
  };
}

function boardFacts({
  apiKey,
  hasInventoryStandIn,
}: Pick<LocalSettings, 'apiKey' | 'hasInventoryStandIn'>): BoardFacts {
  return {
    api_key: apiKey,
    customers: customers.map(({ id }) => id),
    skus: Object.keys(openingStock),
    has_stand_in: hasInventoryStandIn,
  };
}

/** Names are without dots and slashes, so that none leads out of the folder. */
function fileOf(pathname: string): string | undefined {
  if (pathname === '/') return join(folder, 'index.html');
  if (pathname === '/board/oms-client.js') return sdk;
  const [, name] = /^\/board\/([\w-]+\.(?:css|svg|ts))$/.exec(pathname) ?? [];
  return name === undefined ? undefined : join(folder, name);
}

async function served(file: string): Promise<APIGatewayProxyResult | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  const extension = extname(file);
  return answer(types[extension] ?? '', extension === '.ts' ? stripTypeScriptTypes(text) : text);
}

function json(body: object): APIGatewayProxyResult {
  return answer('application/json', JSON.stringify(body));
}

function answer(type: string, body: string): APIGatewayProxyResult {
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
  return { statusCode: 200, headers, body };
}
