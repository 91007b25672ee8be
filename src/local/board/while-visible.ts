/** What happens on the page itself is shown at once; this is for what others do. */
const betweenMs = 2_000;

/**
 * Does some work again and again while the page is seen: it stops when the tab is hidden, and goes on when it comes back.
 * `restart` stops what is under way and begins at once.
 *
 * @param work must not reject once its signal is aborted
 */
export function whileVisible(work: (signal: AbortSignal) => Promise<void>): { restart(): void } {
  let running = new AbortController();
  const restart = () => {
    running.abort();
    running = new AbortController();
    if (document.visibilityState === 'visible') void repeat(work, running.signal);
  };
  document.addEventListener('visibilitychange', restart);
  restart();
  return { restart };
}

async function repeat(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await work(signal);
    await pause(signal);
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, betweenMs);
    signal.addEventListener('abort', done);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
