import { announce } from './announce.ts';
import { localAnswer } from './local-answer.ts';
import type { FaultView } from './local-answers.ts';
import { part } from './part.ts';
import { write } from './write.ts';

const path = '/_local/faults/inventory-queue';

/** The switch that makes the inventory queue refuse; somebody else may turn it, so it is looked at again and again. */
export function startFaultSwitch(): { refresh(signal: AbortSignal): Promise<void>; isOn(): boolean } {
  const knob = part(document, 'fault-switch', HTMLButtonElement);
  const note = part(document, 'fault-note', HTMLElement);

  knob.addEventListener('click', () => void turn(!isOn()));

  function isOn(): boolean {
    return knob.getAttribute('aria-checked') === 'true';
  }

  async function turn(on: boolean): Promise<void> {
    const response = await fetch(path, { method: on ? 'PUT' : 'DELETE' }).catch(() => undefined);
    if (!response?.ok) {
      const why = response ? `answered ${response.status}` : 'does not answer';
      write(document, 'fault-refusal', `The switch was not turned: the service ${why}.`);
      return;
    }
    write(document, 'fault-refusal', '');
    show(on);
    announce(on ? 'The inventory queue refuses what is sent.' : 'The inventory queue takes what is sent.');
  }

  function show(on: boolean): void {
    knob.setAttribute('aria-checked', String(on));
    note.hidden = !on;
  }

  return {
    isOn,
    refresh: async (signal) => show((await localAnswer<FaultView>(path, signal)).is_on),
  };
}
