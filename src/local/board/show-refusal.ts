import { OmsProblem } from '/board/oms-client.js';
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
 * Tells why a form was refused: in the place of that name, and beside each field that the problem names. A field that
 * its words name is called as it is on the page.
 *
 * @param form.fieldOf what a pointer such as `#/items/0/sku`, or a parameter such as `start_date`, is about
 * @param form.advice sentences on what to do now
 */
export function showRefusal(
  error: unknown,
  {
    place,
    fieldOf,
    advice = '',
  }: { place: string; fieldOf: (name: string) => NamedField | undefined; advice?: string },
): void {
  const onPage = (text: string) => text.replaceAll(/\w+/g, (word) => fieldOf(word)?.label ?? word);
  const faults = error instanceof OmsProblem ? (error.errors ?? []) : [];
  const told = faults.map((fault) => {
    const named = fieldOf(fault.pointer ?? fault.parameter ?? '');
    return { ...named, message: withHint(onPage(fault.message), named?.field) };
  });
  for (const { field, message } of told) if (field) fieldErrors.show(field, message);
  // What is beside no field has no name on the page but the contract's own.
  const isKnown = told.length > 0 && told.every(({ label }) => label !== undefined);
  const words = told.map(({ label, message }) => `${label} ${message}`).join('; ');
  const why = isKnown && error instanceof OmsProblem ? `${error.title}: ${words}` : onPage(errorWords(error));
  write(document, place, advice === '' ? why : `${why}. ${advice}`);
  told.find(({ field }) => field)?.field?.focus();
}

/** A whole number is not mended by a point. */
function withHint(message: string, field: NamedField['field']): string {
  const isComma = field?.inputMode === 'decimal' && /^[\d.,\s]*,[\d.,\s]*$/.test(field.value);
  return isComma ? `${message}; write a point, not a comma` : message;
}
