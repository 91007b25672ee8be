import { command } from '../command.ts';
import { pasteable } from '../pasteable.ts';
import { quoted } from '../quoted.ts';
import { table } from '../table.ts';
import { wholeNumber } from '../whole-number.ts';

const most = 1_000;

/** Lists the customers, a page at a time. */
export const customersList = command({
  name: 'customers list',
  summary: 'list the customers, a page at a time',
  details: `Shows ids and names; \`customers get\` has the rest. They come in the table's own order, which means nothing. With
--json, \`next\` is the id for the next --after; without one the page is the last.`,
  examples: ['customers list', 'customers list --limit 1000 --after CUST-1001 --json'],
  options: {
    limit: { kind: 'text', value: 'N', about: `how many at the most, up to ${most}; 100 by default` },
    after: { kind: 'text', value: 'ID', about: 'go on behind this one, the last of a page before' },
  },

  run: async ({ options: { limit: given = '100', after } }, { out, system }) => {
    const limit = wholeNumber('--limit', given, most);
    const { customers, stage } = system();
    const { customers: found, next } = await customers.page(limit, after);
    const shown = found.map(({ id, name }) => ({ id, name }));
    out.result({ customers: shown, ...(next !== undefined && { next }) }, () => {
      if (shown.length === 0 && next === undefined) return 'There are no more customers.';
      const rows = shown.map(({ id, name }) => [id, name]);
      const more = pasteable(stage, `customers list --limit ${limit} --after=${quoted(next ?? '')}`);
      return [
        table(['ID', 'NAME'], rows),
        ...(next === undefined ? [] : [`There may be more: ${more}`]),
      ].join('\n');
    });
    return 0;
  },
});
