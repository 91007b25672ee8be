import { heldWords } from './held-words.ts';

/** What is said of OMS-OrderEventsDLQ when no message was seen in it. */
export function noLettersWords(hidden: number): string {
  if (hidden === 0) return 'OMS-OrderEventsDLQ is empty';
  return `No message of OMS-OrderEventsDLQ can be looked at: ${heldWords(hidden)}`;
}
