import { command } from '../command.ts';
import { duration } from '../duration.ts';
import { type ExplainedLetter, explainedLetters } from '../explained-letters.ts';
import { letterValue } from '../letter-value.ts';
import { effectWords, faultWords } from '../letter-words.ts';
import { pickLetters } from '../pick-letters.ts';

const mostHeld = 10_000;

/** Says of each dead message what is wrong with it and what a replay would do. */
export const dlqExplain = command({
  name: 'dlq explain',
  summary: 'say what is wrong with each dead message, and what a replay would do',
  details: `Holds each message against asyncapi.yaml, as its consumer does: the body is not JSON, its type is unknown,
fields break the contract, or nothing is wrong with it. What a replay would do is told from the order as it is now.
Names the fields at fault, not what they hold. Takes nothing out.`,
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
    const explained = await queue.whileHeld(mostHeld, ({ letters }) =>
      explainedLetters(operands.length > 0 ? pickLetters(letters, operands) : letters, orders),
    );
    const at = now();
    out.result(explained.map(letterValue), () =>
      explained.length === 0
        ? 'OMS-OrderEventsDLQ is empty.'
        : explained.map((one) => told(one, at)).join('\n\n'),
    );
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
