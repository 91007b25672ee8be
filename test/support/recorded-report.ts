import type { Happening, Report } from '../../src/operations/ports.ts';

export type Happened = { happening: Happening; facts: Record<string, unknown> };

/** Keeps what is reported, and wakes those who wait for it. */
export function recordReport() {
  const happened: Happened[] = [];
  const waiting = new Set<(one: Happened) => void>();

  const report: Report = (happening, facts) => {
    const one = { happening, facts };
    happened.push(one);
    for (const wake of [...waiting]) wake(one);
  };

  /**
   * Waits for a happening, also one that was reported before; each is shown to `matches` once, in order.
   *
   * @throws Error naming what was waited for, after `withinMs`
   */
  function until(what: string, matches: (one: Happened) => boolean, withinMs = 50_000): Promise<Happened> {
    const found = happened.find(matches);
    if (found) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        waiting.delete(wake);
      };
      const wake = (one: Happened) => {
        if (!matches(one)) return;
        done();
        resolve(one);
      };
      const timer = setTimeout(() => {
        done();
        const last = happened.slice(-5).map(({ happening }) => happening);
        reject(new Error(`waited ${withinMs} ms in vain for ${what}; reported last: ${last.join(', ')}`));
      }, withinMs);
      waiting.add(wake);
    });
  }

  return { report, happened, until };
}
