import { judgeLetter } from '../../adapters/judge-letter.ts';
import { command } from '../command.ts';
import { heldWords } from '../dlq/held-words.ts';
import { mostLetters } from '../dlq/most-letters.ts';
import { noLettersWords } from '../dlq/no-letters-words.ts';
import { table } from '../table.ts';
import { wholeNumber } from '../whole-number.ts';

/** Lists the dead messages. */
export const dlqList = command({
  name: 'dlq list',
  summary: 'list the messages of OMS-OrderEventsDLQ',
  details: `Oldest first. Nothing is taken out: the messages are held while they are read, which hides them from other
readers for a moment, and let go at once.`,
  examples: ['dlq list', 'dlq list --json'],
  options: {
    limit: { kind: 'text', value: 'N', about: `how many at the most, up to ${mostLetters}; 100 by default` },
  },

  run: async ({ options }, { out, system }) => {
    const limit = wholeNumber('--limit', options.limit ?? '100', mostLetters);
    const queue = await system().deadLetters();
    const { shown, isComplete, hidden } = await queue.whileHeld({ most: limit }, async (held) => ({
      isComplete: held.isComplete,
      hidden: held.hidden,
      shown: held.letters
        .map(({ id, sent_at, body }) => {
          const judgement = judgeLetter(body);
          const { kind, type, order_id } = judgement;
          return { message_id: id, sent_at, kind, type, order_id };
        })
        .sort((a, b) => (a.sent_at < b.sent_at ? -1 : 1)),
    }));
    const value = { messages: shown, is_complete: isComplete && hidden === 0, held_by_others: hidden };
    out.result(value, () => {
      if (shown.length === 0) return `${noLettersWords(hidden)}.`;
      const rows = shown.map((one) => [
        one.message_id,
        one.sent_at,
        one.kind,
        one.type ?? '',
        one.order_id ?? '',
      ]);
      return [
        table(['MESSAGE', 'SENT', 'KIND', 'TYPE', 'ORDER'], rows),
        ...(isComplete ? [] : [`There may be more${limit < mostLetters ? '; raise --limit' : ''}.`]),
        ...(hidden > 0 ? [`There are ${heldWords(hidden)}.`] : []),
      ].join('\n');
    });
    return 0;
  },
});
