// Calls a bundled function again and again in a process of its own, and tells on file descriptor 3 how many microseconds
// of CPU each kind of request takes once it is warm; a clock would count what else the machine does.
const { readFileSync, writeSync } = require('node:fs');

const [, , bundle, eventsFile, calls] = process.argv;
// As far as anybody who is measured looks at it.
const context = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 };
const events = JSON.parse(readFileSync(eventsFile, 'utf8'));
const { handler } = require(bundle);

/** Events are made before the clock starts: a handler may change the one that it gets. */
const copies = (event, count) => Array.from({ length: count }, () => structuredClone(event));

// After some ten thousand calls the compiler has done what it will do.
const rounds = 11;
const warmUp = 6;

async function measure() {
  const taken = Object.fromEntries(Object.keys(events).map((kind) => [kind, []]));
  // The kinds take turns, so that none has the compiler's best hour for itself.
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, { event, status }] of Object.entries(events)) {
      const given = copies(event, Number(calls));
      const start = process.cpuUsage();
      for (const one of given) {
        const result = await handler(one, context);
        if (result.statusCode !== status) throw new Error(`${kind}: ${JSON.stringify(result)}`);
      }
      const { user, system } = process.cpuUsage(start);
      if (round >= warmUp) taken[kind].push((user + system) / given.length);
    }
  }
  writeSync(
    3,
    JSON.stringify(Object.fromEntries(Object.entries(taken).map(([kind, all]) => [kind, middle(all)]))),
  );
  process.exit(0);
}

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

void measure();
