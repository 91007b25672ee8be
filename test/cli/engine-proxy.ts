import { createServer } from 'node:http';
import { listening } from '../support/listening.ts';

/** What is to become of a call of an engine; `hang` never answers. */
export type Meddling = 'pass' | 'refuse' | 'hang';

/** Stands in front of an engine that speaks one of AWS's JSON protocols, and meddles with calls by their operation. */
export async function startEngineProxy(target: string, meddle: (operation: string) => Meddling) {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
      const meddling = meddle(operation);
      if (meddling === 'hang') return;
      if (meddling === 'refuse') {
        outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
        outgoing.end(JSON.stringify({ __type: 'com.amazonaws.sqs#AccessDenied', message: 'refused' }));
        return;
      }
      const headers = Object.entries(incoming.headers).filter(([name]) => !hopByHop.includes(name));
      void fetch(target + incoming.url, {
        method: 'POST',
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        body: Buffer.concat(chunks),
      }).then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        outgoing.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
      });
    });
  });
  return listening(server);
}

const hopByHop = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect'];
