/** What happened, in the order in which it did; told in full, or as far as it concerns some orders. */
export type Trace = {
  note(who: string, what: string, order?: string): void;
  /** From now on the one id is told as if it were the other. */
  alias(id: string, order: string): void;
  size(): number;
  lines(orders?: ReadonlySet<string>): string[];
};

type Note = { time: number; who: string; what: string; order: string | undefined };

export function buildTrace(now: () => number): Trace {
  const notes: Note[] = [];
  const aliases = new Map<string, string>();
  const start = now();
  return {
    note: (who, what, id) => {
      notes.push({ time: now() - start, who, what, order: aliases.get(id ?? '') ?? id });
    },
    alias: (id, order) => aliases.set(id, order),
    size: () => notes.length,
    lines: (orders) =>
      notes
        .filter(({ order }) => !orders || (order !== undefined && orders.has(order)))
        .map(
          ({ time, who, what, order }) =>
            `${clock(time)}  ${who.padEnd(16)}${(order ?? '').slice(0, 8).padEnd(10)}${what}`,
        ),
  };
}

/** `1:02:03.456` since the run began. */
export function clock(milliseconds: number): string {
  const parts = new Date(milliseconds).toISOString().slice(14, 23);
  return `${Math.floor(milliseconds / 3_600_000)}:${parts}`;
}
