// One cold start in a process of its own, as Lambda makes it: loads a bundled function, hands it one event and tells
// on file descriptor 3 how many milliseconds had passed since the process began. CommonJS and no TypeScript, as is
// Lambda's own runtime: to import `node:fs` as an ES module, or to strip types, takes longer than some of what is
// measured.
const { readFileSync, writeSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const [, , bundle, eventFile, expected] = process.argv;
// As far as anybody who is measured looks at it.
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 };
const event = JSON.parse(readFileSync(eventFile, 'utf8'));

async function start() {
  const booted = performance.now();
  const { handler } = bundle.endsWith('.mjs') ? await import(pathToFileURL(bundle).href) : require(bundle);
  const loaded = performance.now();
  const result = await handler(event, context);
  const answered = performance.now();
  const isFailed = result?.batchItemFailures?.length > 0;
  if (isFailed || String(result?.statusCode ?? 'done') !== expected)
    throw new Error(`it answered ${JSON.stringify(result)}`);
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ booted, loaded, answered, cpu: (user + system) / 1000 }));
  process.exit(0);
}
void start();
