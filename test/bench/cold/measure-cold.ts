import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '../bundles.ts';
import { interleaved } from '../interleaved.ts';
import { runHost } from '../run-host.ts';
import { type Spread, spread } from '../spread.ts';
import { startStubAws } from '../stub-aws.ts';
import { firstCall } from './first-call.ts';

type Start = { booted: number; loaded: number; answered: number; cpu: number };

/** Milliseconds, and what each round makes against its run of the reference. */
export type Cold = {
  name: string;
  boot: Spread;
  load: Spread;
  first: Spread;
  /** From the start of the process to the end of the first call. */
  total: Spread;
  cpu: Spread;
  ratio: { loadAndFirst: Spread; total: Spread; cpu: Spread };
};

/** Cold starts of each bundle in fresh processes, through the first call with its calls of AWS. */
export async function measureCold(
  reference: Bundle,
  others: readonly Bundle[],
  rounds: number,
): Promise<Cold[]> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-cold-'));
  const aws = await startStubAws();
  const environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_SESSION_TOKEN: 'bench',
    AWS_ENDPOINT_URL: aws.endpoint,
    NODE_EXTRA_CA_CERTS: aws.certificate,
    ORDER_TABLE_NAME: 'OrderTable',
    CUSTOMER_TABLE_NAME: 'CustomerTable',
    API_KEY_TABLE_NAME: 'ApiKeyTable',
    DELIVERY_TABLE_NAME: 'DeliveryTable',
    IMS_QUEUE_URL: `${aws.endpoint}/000000000000/IMS-InventoryQueue`,
    ORDER_EVENTS_DLQ_URL: `${aws.endpoint}/000000000000/OMS-OrderEventsDLQ`,
    ORDER_CHANGES_DLQ_URL: `${aws.endpoint}/000000000000/OMS-OrderChangesDLQ`,
  };
  try {
    const subjects = await Promise.all(
      [reference, ...others].map(async (bundle, index) => {
        const { event, expected, calls } = firstCall(bundle.name);
        const eventFile = join(folder, `event-${index}.json`);
        await writeFile(eventFile, JSON.stringify(event));
        return { ...bundle, eventFile, expected, calls };
      }),
    );
    const start = ({ file, eventFile, expected }: (typeof subjects)[number]) =>
      runHost('cold/host.cjs', [file, eventFile, expected], environment) as Promise<Start>;
    // Once before the clock starts, for the machine's file cache, and to see that each does what it is measured for.
    await interleaved(subjects, 1, async (subject) => {
      await start(subject);
      const called = [...new Set(aws.take())];
      if (called.join() !== subject.calls.join()) throw new Error(`${subject.name} called ${called}`);
    });
    const starts = await interleaved(subjects, rounds, start);
    const base = starts.get(reference.name) ?? [];
    return subjects.map(({ name }) => summaryOf(name, starts.get(name) ?? [], base));
  } finally {
    await aws.stop();
    await rm(folder, { recursive: true });
  }
}

function summaryOf(name: string, starts: readonly Start[], base: readonly Start[]): Cold {
  const over = (of: (start: Start) => number) => spread(starts.map(of));
  const ratio = (of: (start: Start) => number) =>
    spread(starts.map((start, round) => of(start) / of(base[round] ?? start)));
  return {
    name,
    boot: over(({ booted }) => booted),
    load: over(({ booted, loaded }) => loaded - booted),
    first: over(({ loaded, answered }) => answered - loaded),
    total: over(({ answered }) => answered),
    cpu: over(({ cpu }) => cpu),
    ratio: {
      loadAndFirst: ratio(({ booted, answered }) => answered - booted),
      total: ratio(({ answered }) => answered),
      cpu: ratio(({ cpu }) => cpu),
    },
  };
}
