import type { Random } from './random.ts';

/** What may go wrong, each with how often at the most where it can. */
const highestRates = {
  'call throttled': 0.15,
  'call timed out before its effect': 0.1,
  'call timed out after its effect': 0.1,
  'call repeated by the SDK after its effect': 0.1,
  'function crashed at a call': 0.06,
  'answer lost on its way to the caller': 0.1,
  'caller hung up and tried again': 0.1,
  'entry of a batch refused': 0.4,
  'message delayed': 0.3,
  'message delivered twice': 0.3,
  'acknowledgement of a message lost': 0.2,
  'malformed message': 0.05,
  'verdict on an order that never was': 0.05,
  'inventory crashed after deciding': 0.2,
  'inventory slow': 0.3,
  'sweeper started twice': 0.2,
  'sweeper not started': 0.3,
  'index or replica lagging': 0.5,
  'page cut short': 0.3,
  'change late on its stream': 0.3,
  'place in a stream lost': 0.3,
  'changes not filtered': 0.5,
  'clock askew': 0.7,
} as const satisfies Record<string, number>;

type RatedKind = keyof typeof highestRates;
export type FaultKind = RatedKind | 'call met an outage' | 'inventory away';
const faultKinds = [...Object.keys(highestRates), 'call met an outage', 'inventory away'] as FaultKind[];

/** What can be away for a while as a whole. */
export type Part = 'tables' | 'delivery table' | 'inventory queue' | 'inventory';
const parts: readonly Part[] = ['tables', 'delivery table', 'inventory queue', 'inventory'];
type Outage = { part: Part; from: number; to: number };

/** The faults of one run: rates by kind until they stop, and outages. Times are milliseconds since the run began. */
export type FaultPlan = { rates: Partial<Record<RatedKind, number>>; until: number; outages: Outage[] };

const minute = 60_000;

/**
 * A plan that leaves out some kinds and is thick with others, since a run with a little of everything hardly ever
 * meets what takes three faults of one kind.
 */
export function drawFaultPlan(random: Random): FaultPlan {
  const rates = Object.fromEntries(
    Object.entries(highestRates)
      .filter(() => random.chance(0.5))
      .map(([kind, highest]) => [kind, highest * random.next()]),
  );
  const until = random.whole(1, 14) * minute;
  const outages = random.chance(0.5) ? [drawOutage(random, until)] : [];
  // Now and then one that lasts until orders have to be given up.
  if (random.chance(0.03)) outages.push(...drawLongOutage(random));
  return { rates, until, outages };
}

/**
 * Inventory is away from the start, if it is: a request that it took before and that comes back after its hour of memory
 * takes stock twice, which no sender can prevent. The tables may be away for longer than a few tries of a verdict last,
 * and that of the deliveries for most of the time that a change is kept trying.
 */
function drawLongOutage(random: Random): Outage[] {
  const to = random.whole(58, 75) * minute;
  if (random.chance(0.3)) return [{ part: 'inventory', from: 0, to }];
  if (random.chance(0.3)) {
    const from = random.whole(0, 10 * minute);
    return [{ part: 'delivery table', from, to: from + random.whole(10, 50) * minute }];
  }
  const from = random.whole(0, 3 * minute);
  const queue: Outage = { part: 'inventory queue', from, to };
  return random.chance(0.3) ? [queue] : [queue, { part: 'tables', from, to: from + 7 * minute }];
}

function drawOutage(random: Random, until: number): Outage {
  const from = random.whole(0, until);
  const length = random.whole(1_000, 6 * minute);
  return { part: random.pick(parts), from, to: from + length };
}

/** The faults of a run under way, and the count of those that struck. */
export type Faults = {
  /** Whether a fault of this kind strikes here and now. */
  strikes(kind: RatedKind): boolean;
  isAway(part: Part): boolean;
  count(kind: FaultKind): void;
  /** When all is well for good. */
  end: number;
  counts: Map<FaultKind, number>;
};

export function buildFaults(plan: FaultPlan, random: Random, now: () => number): Faults {
  const start = now();
  const counts = new Map<FaultKind, number>(faultKinds.map((kind) => [kind, 0]));
  const passed = () => now() - start;
  const count = (kind: FaultKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    strikes: (kind) => {
      const rate = plan.rates[kind];
      if (rate === undefined || passed() >= plan.until || !random.chance(rate)) return false;
      count(kind);
      return true;
    },
    isAway: (part) =>
      plan.outages.some((one) => one.part === part && one.from <= passed() && passed() < one.to),
    count,
    end: start + Math.max(plan.until, ...plan.outages.map(({ to }) => to)),
    counts,
  };
}
