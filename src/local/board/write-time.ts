import { part } from './part.ts';

/** Puts a timestamp, which is in UTC, where `data-part="name"` is. */
export function writeTime(
  root: ParentNode,
  name: string,
  timestamp: string,
  shown: 'moment' | 'clock' = 'moment',
): void {
  const place = part(root, name, HTMLTimeElement);
  if (place.dateTime === timestamp) return;
  place.dateTime = timestamp;
  place.textContent = shown === 'clock' ? timestamp.slice(11, 23) : timestamp.slice(0, 19).replace('T', ' ');
}
