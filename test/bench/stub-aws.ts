import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.ts';

/**
 * A DynamoDB and an SQS that answer each call at once, with what a create and a verdict get when all is well, so that
 * a bench measures the caller alone. They speak TLS as AWS does: over plain HTTP the SDK loads other parts of Node.
 */
export async function startStubAws(): Promise<{
  endpoint: string;
  /** File of the certificate to trust. */
  certificate: string;
  /** The operations that were called since the last time this was asked. */
  take(): string[];
  stop(): Promise<void>;
}> {
  const { key, cert, file, remove } = selfSigned();
  const called: string[] = [];
  const server = createServer({ key, cert }, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const target = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    called.push(target);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'stub' });
    response.end(JSON.stringify(answerTo(target, body)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    certificate: file,
    endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => called.splice(0),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      remove();
    },
  };
}

function answerTo(target: string, body: string): unknown {
  switch (target) {
    case 'GetItem':
      return {
        Item: { id: { S: 'stub' }, client_id: { S: 'stub' }, scopes: { L: [{ S: 'orders:write' }] } },
      };
    case 'SendMessage': {
      const { MessageBody } = JSON.parse(body);
      // The SDK compares it.
      return { MessageId: 'stub', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') };
    }
    default:
      return {};
  }
}
