import { copyOf } from './copy-of.ts';
import type { DeadLetterView } from './local-answers.ts';
import { part } from './part.ts';
import { write } from './write.ts';
import { writeTime } from './write-time.ts';

/** More would be a page of their own. */
const mostShown = 50;

/**
 * The list of dead messages; one that stays is left as it is, so that it can be read and copied. Where there are more
 * than are told of, others are told each time, and those that are shown stay.
 */
export function deadLetters(): { show(letters: readonly DeadLetterView[], depth: number): void } {
  const list = part(document, 'dead-letters', HTMLUListElement);
  const shown = new Map<string, HTMLElement>();
  return {
    show: (letters, depth) => {
      const isWhole = letters.length >= depth;
      for (const [id, entry] of shown) {
        if (!isWhole || letters.some((letter) => letter.id === id)) continue;
        entry.remove();
        shown.delete(id);
      }
      for (const letter of letters) {
        if (shown.has(letter.id) || shown.size >= mostShown) continue;
        const entry = entryOf(letter);
        shown.set(letter.id, entry);
        list.append(entry);
      }
      const { size } = shown;
      part(document, 'dead-none', HTMLElement).hidden = size > 0;
      part(document, 'dead', HTMLElement).dataset.has = size > 0 ? 'some' : 'none';
      write(document, 'dead-shown', size < depth ? `${size} of ${depth} are shown.` : '');
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
