import { UsageError } from './usage-error.ts';

/** @throws UsageError when the text is no whole number from 1 to `most` */
export function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`${option} is "${text}"; it takes a whole number from 1 to ${most}`);
}
