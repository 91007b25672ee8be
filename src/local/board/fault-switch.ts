import { announce } from './announce.ts';
import { localAnswer } from './local-answer.ts';
import type { FaultView } from './local-answers.ts';
import { part } from './part.ts';

const path = '/_local/faults/inventory-queue';

/** The switch that makes the inventory queue refuse; somebody else may turn it, so it is looked at again and again. */
export function startFaultSwitch(failed: (error: unknown) => void): {
  refresh(signal: AbortSignal): Promise<void>;
} {
  const knob = part(document, 'fault-switch', HTMLButtonElement);
  const note = part(document, 'fault-note', HTMLElement);

  knob.addEventListener('click', () => {
    const isOn = knob.getAttribute('aria-checked') !== 'true';
    fetch(path, { method: isOn ? 'PUT' : 'DELETE' }).then(({ ok }) => {
      if (!ok) return;
      show(isOn);
      announce(
        isOn ? 'The inventory queue refuses what is sent.' : 'The inventory queue takes what is sent.',
      );
    }, failed);
  });

  function show(isOn: boolean): void {
    knob.setAttribute('aria-checked', String(isOn));
    note.hidden = !isOn;
  }

  return {
    refresh: async (signal) => show((await localAnswer<FaultView>(path, signal)).is_on),
  };
}
