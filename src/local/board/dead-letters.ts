import { copyOf } from './copy-of.ts';
import type { DeadLetterView } from './local-answers.ts';
import { part } from './part.ts';
import { write } from './write.ts';
import { writeTime } from './write-time.ts';

/** The list of dead messages; one that stays is left as it is, so that it can be read and copied. */
export function deadLetters(): { show(letters: readonly DeadLetterView[]): void } {
  const list = part(document, 'dead-letters', HTMLUListElement);
  const shown = new Map<string, HTMLElement>();
  return {
    show: (letters) => {
      for (const [id, entry] of shown) {
        if (letters.some((letter) => letter.id === id)) continue;
        entry.remove();
        shown.delete(id);
      }
      for (const letter of letters) {
        if (shown.has(letter.id)) continue;
        const entry = entryOf(letter);
        shown.set(letter.id, entry);
        list.append(entry);
      }
      part(document, 'dead-none', HTMLElement).hidden = letters.length > 0;
      part(document, 'dead', HTMLElement).dataset.has = letters.length > 0 ? 'some' : 'none';
    },
  };
}

function entryOf({ sent_at, fault, body }: DeadLetterView): HTMLElement {
  const entry = copyOf('dead-letter');
  writeTime(entry, 'sent', sent_at);
  write(entry, 'fault', fault);
  write(entry, 'body', body);
  return entry;
}
