import type { Random } from './random.ts';

/** Virtual time, in which one thing happens after the other; nothing here knows what o'clock it is outside. */
export type Scheduler = {
  /** Milliseconds since the epoch. */
  now(): number;
  at(time: number, action: () => void): void;
  after(milliseconds: number, action: () => void): void;
  sleep(milliseconds: number): Promise<void>;
  /** Lets one thing happen after the other until it is told to stop, or nothing is left. */
  run(isOver: () => boolean): Promise<void>;
};

type Entry = { time: number; lot: number; action: () => void };

/** What is due at the same moment happens in an order drawn by lot. */
export function buildScheduler(start: number, random: Random): Scheduler {
  const heap: Entry[] = [];
  let now = start;

  const at = (time: number, action: () => void) =>
    push(heap, { time: Math.max(time, now), lot: random.next(), action });
  const after = (milliseconds: number, action: () => void) => at(now + milliseconds, action);

  return {
    now: () => now,
    at,
    after,
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    run: async (isOver) => {
      for (let next = pop(heap); next && !isOver(); next = pop(heap)) {
        now = next.time;
        next.action();
        await settled();
      }
    },
  };
}

/** Until all that could go on has gone on and waits for the next event. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time === b.time ? a.lot < b.lot : a.time < b.time;
}

function push(heap: Entry[], entry: Entry): void {
  let hole = heap.length;
  while (hole > 0) {
    const above = (hole - 1) >> 1;
    const parent = heap[above] as Entry;
    if (!isBefore(entry, parent)) break;
    heap[hole] = parent;
    hole = above;
  }
  heap[hole] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let hole = 0;
  for (;;) {
    let below = 2 * hole + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && isBefore(heap[below + 1] as Entry, heap[below] as Entry)) below++;
    const child = heap[below] as Entry;
    if (!isBefore(child, last)) break;
    heap[hole] = child;
    hole = below;
  }
  heap[hole] = last;
  return top;
}
