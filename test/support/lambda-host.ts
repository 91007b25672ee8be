// A process that is one Lambda function, as `startLambda` starts it: events come, and lines and results go, as messages.
import type { LambdaMessage } from './lambda.ts';

const send = (message: LambdaMessage) => process.send?.(message);

// Warnings are printed on the second of them.
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: Uint8Array | string) => {
    send({ printed: String(chunk) });
    return true;
  };
}

const { handler } = await import(String(process.argv[2]));
process.on('message', async ({ call, event }: { call: number; event: unknown }) => {
  try {
    send({ call, result: await handler(event) });
  } catch (error) {
    send({ call, failure: error instanceof Error ? error.message : String(error) });
  }
});
send({ isReady: true });
