import autocannon from 'autocannon';
import { events } from '../events.ts';
import { interleaved } from '../interleaved.ts';
import { type Spread, spread } from '../spread.ts';
import { type BenchStack, startBenchStack } from './bench-stack.ts';

type Run = {
  ordersPerSecond: number;
  acceptedPerSecond: number;
  /** Orders that got no 201: the stack gives up a call of its engines after a second. */
  refused: number;
  p50: number;
  p90: number;
  p99: number;
};

/** Orders a second, and milliseconds that a POST takes. */
export type Load = Record<keyof Run, Spread> & { name: string };

/** How long the last order may take to be confirmed. */
const patience = 60_000;

/** Orders from POST to CONFIRMED through the local stack, at several numbers of callers at a time. */
export async function measureLoad(
  connections: readonly number[],
  { rounds, orders }: { rounds: number; orders: number },
): Promise<Load[]> {
  const subjects = connections.map((count) => ({ name: `${count} at a time`, connections: count }));
  const runs = await interleaved(subjects, rounds, async (subject) => {
    // A stack of its own each time: tables that grow would make later runs slower.
    const stack = await startBenchStack();
    try {
      await place(stack, 4, 50);
      return await place(stack, subject.connections, orders);
    } finally {
      await stack.stop();
    }
  });
  return subjects.map((subject) => {
    const over = (of: keyof Run) => spread((runs.get(subject.name) ?? []).map((run) => run[of]));
    return {
      name: subject.name,
      ordersPerSecond: over('ordersPerSecond'),
      acceptedPerSecond: over('acceptedPerSecond'),
      refused: over('refused'),
      p50: over('p50'),
      p90: over('p90'),
      p99: over('p99'),
    };
  });
}

/** @throws Error when an order that was accepted is not confirmed */
async function place(stack: BenchStack, connections: number, amount: number): Promise<Run> {
  const before = stack.confirmed();
  const start = performance.now();
  const result = await autocannon({
    url: `${stack.url}/orders`,
    connections,
    amount,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': stack.key },
    body: events.create.event.body ?? '',
  });
  const answered = performance.now();
  const accepted = result['2xx'];
  const confirmed = await stack.reached(before + accepted, patience);
  const { p50, p90, p99 } = result.latency;
  return {
    ordersPerSecond: (accepted * 1000) / (confirmed - start),
    acceptedPerSecond: (accepted * 1000) / (answered - start),
    refused: amount - accepted,
    p50,
    p90,
    p99,
  };
}
