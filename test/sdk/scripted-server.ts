import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request: an answer, or one of the ways to give none. */
export type Act =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  /** Keeps the connection and says nothing. */
  | 'hang'
  /** Closes the connection without an answer. */
  | 'cut'
  /** Closes the connection in the middle of an answer. */
  | 'break off';

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };

/** An HTTP server that meets each request with the script's next act, and those behind its end with the last. */
export async function startScriptedServer() {
  let script: Act[] = [];
  let seen: Seen[] = [];
  let arrived = () => {};
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      play(script.length > 1 ? script.shift() : script[0], outgoing);
      arrived();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What comes from now on, and the requests that are met with it. */
    play(...acts: Act[]): Seen[] {
      script = acts;
      seen = [];
      return seen;
    },
    /** Settles with the next request. */
    nextRequest: () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      }),
    async stop(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function play(act: Act | undefined, outgoing: ServerResponse): void {
  if (act === undefined) throw new Error('a request came without a script');
  if (act === 'hang') return;
  if (act === 'cut') return void outgoing.destroy();
  if (act === 'break off') {
    outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100 });
    return void outgoing.write('{"id":', () => outgoing.destroy());
  }
  const { status, headers = {}, body } = act;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  outgoing.writeHead(status, headers).end(text);
}
