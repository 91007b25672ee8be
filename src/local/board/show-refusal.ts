import { OmsProblem } from '/board/oms-client.js';
import { errorWords } from './error-words.ts';
import { fieldErrors } from './field-errors.ts';
import { write } from './write.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * Tells why a form was refused: in the place of that name, and beside each field that the problem names.
 *
 * @param fieldOf the field that a pointer such as `#/items/0/sku`, or a parameter such as `start_date`, is about
 */
export function showRefusal(
  error: unknown,
  place: string,
  fieldOf: (name: string) => Field | undefined,
): void {
  const named = (error instanceof OmsProblem ? (error.errors ?? []) : []).flatMap(
    ({ pointer, parameter, message }) => {
      const field = fieldOf(pointer ?? parameter ?? '');
      return field ? [{ field, message }] : [];
    },
  );
  for (const { field, message } of named) fieldErrors.show(field, message);
  write(document, place, errorWords(error));
  named[0]?.field.focus();
}
