import { command } from '../command.ts';
import { explainedLetters } from '../dlq/explained-letters.ts';
import { explainedText } from '../dlq/explained-text.ts';
import { heldWords } from '../dlq/held-words.ts';
import { letterValue } from '../dlq/letter-value.ts';
import { mostLetters } from '../dlq/most-letters.ts';
import { noLettersWords } from '../dlq/no-letters-words.ts';
import { pickLetters } from '../dlq/pick-letters.ts';

/** Says of each dead message what is wrong with it and what a replay would do. */
export const dlqExplain = command({
  name: 'dlq explain',
  summary: 'say what is wrong with each dead message, and what a replay would do',
  details: `Holds each message against asyncapi.yaml, as its consumer does: the body is not JSON, its type is unknown,
fields break the contract, or nothing is wrong with it. What a replay would do is told from the order as it is now.
Names the fields at fault, not what they hold; --body shows that, too. A message of the contract holds nothing of a
customer, but one that breaks it may hold anything: look before you pass it on. Takes nothing out. Looks at up to
${mostLetters} messages.`,
  examples: ['dlq explain', 'dlq explain --body 7c9e6679-7425-40de-944b-e07fc1f90ae7'],
  operand: {
    value: 'ID',
    about: 'a message’s id, or at least 8 characters of its start; none: all',
    count: 'any',
  },
  options: { body: { kind: 'flag', about: 'show the bodies as well' } },

  run: async ({ operands, options: { body: withBody } }, { out, now, system }) => {
    const { deadLetters, orders } = system();
    const queue = await deadLetters();
    const { explained, isComplete, hidden } = await queue.whileHeld({ most: mostLetters }, async (held) => ({
      explained: await explainedLetters(
        operands.length > 0 ? pickLetters(held, operands) : held.letters,
        orders,
        held.letters,
      ),
      isComplete: operands.length > 0 || held.isComplete,
      hidden: operands.length > 0 ? 0 : held.hidden,
    }));
    const at = now();
    const messages = explained.map((one) => ({
      ...letterValue(one),
      ...(withBody && { body: one.letter.body }),
    }));
    const value = { messages, is_complete: isComplete && hidden === 0, held_by_others: hidden };
    out.result(value, () => {
      if (explained.length === 0) return `${noLettersWords(hidden)}.`;
      const more = isComplete ? [] : [`These are the first ${explained.length}; there may be more.`];
      if (hidden > 0) more.push(`There are ${heldWords(hidden)}.`);
      return [...explained.map((one) => explainedText(one, { now: at, withBody })), ...more].join('\n\n');
    });
    return 0;
  },
});
