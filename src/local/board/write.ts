import { part } from './part.ts';

/** Puts a text where `data-part="name"` is. What is there already stays, so that nothing is read out or selected anew. */
export function write(root: ParentNode, name: string, text: string): void {
  const place = part(root, name, HTMLElement);
  if (place.textContent !== text) place.textContent = text;
}
