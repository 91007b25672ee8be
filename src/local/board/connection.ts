import { announce } from './announce.ts';
import { part } from './part.ts';

/** Tells once that the service cannot be reached, and once that it can again. */
export function connectionBanner(): { works(): void; fails(words: string): void } {
  const banner = part(document, 'connection', HTMLElement);
  return {
    works: () => {
      if (banner.hidden) return;
      banner.hidden = true;
      banner.textContent = '';
      announce('The service answers again.');
    },
    fails: (words) => {
      if (!banner.hidden) return;
      banner.hidden = false;
      banner.textContent = words;
    },
  };
}
