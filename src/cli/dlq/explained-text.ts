import { judgementInWords } from '../../adapters/judgement-in-words.ts';
import { duration } from '../duration.ts';
import { harmlessValue } from '../harmless.ts';
import { effectWords } from './effect-words.ts';
import type { ExplainedLetter } from './explained-letters.ts';

/** All that can be said of a dead message, in lines for people. */
export function explainedText(
  { letter, judgement, order, effect }: ExplainedLetter,
  { now, withBody }: { now: Date; withBody: boolean },
): string {
  const age = duration(now.getTime() - Date.parse(letter.sent_at));
  const state = order ? `, which is ${order.status}` : ', which is not there';
  const about = judgement.order_id === undefined ? 'none that can be told' : `${judgement.order_id}${state}`;
  return [
    `Message ${letter.id}, sent ${age} ago`,
    `  wrong   ${harmlessValue(judgementInWords(judgement))}`,
    `  order   ${about}`,
    `  replay  ${effectWords(effect, order)}`,
    ...(withBody ? [`  body    ${letter.body.replaceAll('\n', '\n          ')}`] : []),
  ].join('\n');
}
