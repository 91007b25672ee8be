import { part } from './part.ts';

/** Offers these values in the fields that name the list. */
export function suggest(list: string, values: readonly string[]): void {
  const options = values.map((value) => {
    const option = document.createElement('option');
    option.value = value;
    return option;
  });
  part(document, list, HTMLDataListElement).replaceChildren(...options);
}
