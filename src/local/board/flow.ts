import { deadLetters } from './dead-letters.ts';
import { localAnswer } from './local-answer.ts';
import type { QueuesView } from './local-answers.ts';
import { write } from './write.ts';

/** A station on an order's way. */
type Station = 'api' | 'table' | 'requests' | 'inventory' | 'verdicts' | 'outcome' | 'stream' | 'delivery';

/** The strip that shows an order's way, with how full its queues are. */
export function buildFlow() {
  const letters = deadLetters();
  return {
    refresh: async (signal: AbortSignal): Promise<void> => {
      const { queues, dead_letters } = await localAnswer<QueuesView>('/_local/queues', signal);
      for (const { name, visible, in_flight } of queues) {
        const place = document.querySelector(`[data-queue="${name}"]`);
        // A dead message in flight is one that somebody looks at; it is still there.
        if (place)
          write(place, 'depth', name.endsWith('DLQ') ? rest(visible + in_flight) : depth(visible, in_flight));
      }
      const dead = queues.find(({ name }) => name === 'OMS-OrderEventsDLQ');
      letters.show(dead_letters, dead ? dead.visible + dead.in_flight : 0);
    },
    /** Lights up the stations that an order has just passed, one after the other. */
    light: (...stations: Station[]): void => {
      for (const [index, station] of stations.entries()) {
        document
          .querySelector(`[data-node="${station}"]`)
          ?.animate(
            { background: ['var(--lit)', 'var(--surface)'] },
            { duration: 1_200, delay: index * 150 },
          );
      }
    },
  };
}

function depth(visible: number, inFlight: number): string {
  return `${visible} waiting, ${inFlight} in flight`;
}

function rest(count: number): string {
  return count === 1 ? '1 message' : `${count} messages`;
}
