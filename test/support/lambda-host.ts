// A process that is one Lambda function, as `startLambda` starts it: events come and results go as messages.

const { handler } = await import(String(process.argv[2]));
process.on('message', async ({ event }: { event: unknown }) => {
  try {
    process.send?.({ result: await handler(event) });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? error.message : String(error) });
  }
});
process.send?.({ isReady: true });
