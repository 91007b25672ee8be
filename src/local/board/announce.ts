import { write } from './write.ts';

/** Has a screen reader say it, when it is free. */
export function announce(text: string): void {
  write(document, 'announcements', text);
}
