import { createServer, type ServerResponse } from 'node:http';
import { listening } from '../support/listening.ts';

/** An answer as the proxy got it, for a fault to spoil. */
export type Passing = { status: number; headers: Headers; body: string };

/** A fault of one operation; an answer that it does not concern goes through as it is. */
export type Fault = (method: string, path: string, answer: Passing) => Passing;

/** Stands in front of an API and spoils some of its answers. */
export async function startBrokenProxy(target: string, fault: Fault) {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '' } = incoming;
      const headers = Object.entries(incoming.headers).filter(([name]) => !hopByHop.includes(name));
      const body = Buffer.concat(chunks);
      void fetch(target + url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        ...(body.length > 0 && { body }),
      }).then(async (answer) => {
        const passing = { status: answer.status, headers: answer.headers, body: await answer.text() };
        pass(outgoing, fault(method, url, passing));
      });
    });
  });
  return listening(server);
}

const hopByHop = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];

function pass(outgoing: ServerResponse, { status, headers, body }: Passing): void {
  for (const [name, value] of headers) if (!hopByHop.includes(name)) outgoing.setHeader(name, value);
  outgoing.writeHead(status).end(status === 204 ? undefined : body);
}
