import { command } from '../command.ts';
import { duration } from '../duration.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { letterValue } from '../letter-value.ts';
import { effectWords, faultWords } from '../letter-words.ts';
import { mostLetters } from '../most-letters.ts';
import { pickLetters } from '../pick-letters.ts';

/** Says of each dead message what is wrong with it and what a replay would do. */
export const dlqExplain = command({
  name: 'dlq explain',
  summary: 'say what is wrong with each dead message, and what a replay would do',
  details: `Holds each message against asyncapi.yaml, as its consumer does: the body is not JSON, its type is unknown,
fields break the contract, or nothing is wrong with it. What a replay would do is told from the order as it is now.
Names the fields at fault, not what they hold. Takes nothing out. Looks at up to ${mostLetters} messages.`,
  examples: ['dlq explain', 'dlq explain 7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  operand: {
    value: 'ID',
    about: 'a message’s id, or at least 8 characters of its start; none: all',
    count: 'any',
  },
  options: {},

  run: async ({ operands }, { out, now, system }) => {
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const { explained, isComplete } = await queue.whileHeld({ most: mostLetters }, async (held) => ({
      explained: await explainedLetters(
        operands.length > 0 ? pickLetters(held, operands) : held.letters,
        orders,
      ),
      isComplete: operands.length > 0 || held.isComplete,
    }));
    const at = now();
    out.result({ messages: explained.map(letterValue), is_complete: isComplete }, () => {
      if (explained.length === 0) return 'OMS-OrderEventsDLQ is empty.';
      const more = isComplete ? [] : [`These are the first ${explained.length}; there may be more.`];
      return [...explained.map((one) => told(one, at)), ...more].join('\n\n');
    });
    return 0;
  },
});

function told({ letter, judgement, order, effect }: ExplainedLetter, now: Date): string {
  const age = duration(now.getTime() - Date.parse(letter.sent_at));
  const state = order ? `, which is ${order.status}` : ', which is not there';
  const about = judgement.order_id === undefined ? 'none that can be told' : `${judgement.order_id}${state}`;
  return [
    `Message ${letter.id}, sent ${age} ago`,
    `  wrong   ${faultWords(judgement)}`,
    `  order   ${about}`,
    `  replay  ${effectWords(effect, order)}`,
  ].join('\n');
}
