import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { HttpRequest } from './gateway.ts';

/** API Gateway's own limits ([quotas](https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html)). */
const maxBodyBytes = 10 * 1024 * 1024;
const maxHeaderBytes = 10_240;

/** How long a stop waits for requests under way. */
const graceMs = 1_000;

/** What the server answers with. */
type HttpHandlers = {
  respond: (request: HttpRequest) => Promise<APIGatewayProxyResult>;
  /** In place of `respond`, when the body passes the gateway's limit. */
  tooLarge: () => APIGatewayProxyResult;
  /** For what is no HTTP request, has headers beyond the gateway's limit, or was not sent to its end in time. */
  malformed: () => APIGatewayProxyResult;
  /** In place of what `respond` did not give. */
  failed: (error: unknown) => APIGatewayProxyResult;
};

export type HttpServer = { url: string; stop(): Promise<void> };

/**
 * An HTTP server on the loopback interface.
 *
 * @throws Error when the port is taken, with what to do about it
 */
export async function startHttpServer(port: number, handlers: HttpHandlers): Promise<HttpServer> {
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
    },
    (incoming, outgoing) => {
      void serve(incoming, outgoing, handlers);
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    socket.end(rawResponse(handlers.malformed()));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause) => {
    if (cause.code !== 'EADDRINUSE') throw cause;
    throw new Error(`port ${port} is taken; end what listens there, or set PORT (0 picks a free one)`, {
      cause,
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    stop: async () => {
      const closed = once(server, 'close');
      // Requests under way are answered; connections that only wait are closed.
      server.close();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(impatience);
    },
  };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handlers: HttpHandlers,
): Promise<void> {
  const { method = '', url = '/', rawHeaders, socket } = incoming;
  const sourceIp = socket.remoteAddress ?? '';
  let body: Buffer | undefined;
  try {
    body = await bodyOf(incoming);
  } catch {
    // The caller went away while sending; there is nobody to answer.
    outgoing.destroy();
    return;
  }
  // The rest of an oversized body is not read, so the connection cannot be used again.
  if (body === undefined) outgoing.setHeader('Connection', 'close');
  const result =
    body === undefined
      ? handlers.tooLarge()
      : await handlers.respond({ method, url, rawHeaders, body, sourceIp }).catch(handlers.failed);
  const content = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(result.headers ?? {})) outgoing.setHeader(name, String(value));
  if (result.statusCode !== 204) outgoing.setHeader('Content-Length', content.length);
  outgoing.writeHead(result.statusCode).end(method === 'HEAD' ? undefined : content);
}

/** A response as text, for a connection of which Node has given up the request. */
function rawResponse({ statusCode, headers, body }: APIGatewayProxyResult): string {
  const lines = Object.entries({
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}\r\n${head}\r\n${body}`;
}

/** The whole body; undefined when it passes the limit. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
