import { type InvalidField, OmsProblem } from '/board/oms-client.js';
import { errorWords } from './error-words.ts';
import { fieldErrors } from './field-errors.ts';
import { write } from './write.ts';

/** A field of a form, by what a person reads beside it. */
export type NamedField = {
  /** As it stands on the page, its line included; what is not on the page has a label only. */
  label: string;
  field?: HTMLInputElement | HTMLSelectElement | undefined;
};

/**
 * Tells why a form was refused: in the place of that name, and beside each field that the problem names.
 *
 * @param fieldOf what a pointer such as `#/items/0/sku`, or a parameter such as `start_date`, is about
 */
export function showRefusal(
  error: unknown,
  place: string,
  fieldOf: (name: string) => NamedField | undefined,
): void {
  const faults = error instanceof OmsProblem ? (error.errors ?? []) : [];
  const told = faults.map((fault) => inWords(fault, fieldOf(fault.pointer ?? fault.parameter ?? '')));
  for (const { field, message } of told) if (field) fieldErrors.show(field, message);
  // What is beside no field has no name on the page but the contract's own.
  const isKnown = told.length > 0 && told.every(({ label }) => label !== undefined);
  const words = told.map(({ label, message }) => `${label} ${message}`).join('; ');
  write(
    document,
    place,
    isKnown && error instanceof OmsProblem ? `${error.title}: ${words}` : errorWords(error),
  );
  told.find(({ field }) => field)?.field?.focus();
}

function inWords({ message }: InvalidField, named: NamedField | undefined) {
  const isComma = named?.field instanceof HTMLInputElement && /^[\d.,\s]*,[\d.,\s]*$/.test(named.field.value);
  return {
    ...named,
    message: isComma ? `${message}; write a point, not a comma` : message,
  };
}
