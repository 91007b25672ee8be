import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContracts } from '../../src/docs/contracts.ts';
import { facts } from '../../src/docs/facts.ts';
import { withCurrentValues } from '../../src/docs/with-current-values.ts';
import { root } from '../support/contract.ts';
import { bound } from '../support/openapi.ts';
import { guides } from './guide-blocks.ts';

const contracts = await readContracts(root);
const mostLines = bound('NewOrder', 'maxItems', 'items');

describe('a noted value of a guide', () => {
  it.each([
    [
      'that is a bound is that bound',
      '1<!-- openapi.yaml#/components/schemas/OrderItems/maxItems -->',
      mostLines,
    ],
    [
      'follows references',
      '1<!-- openapi.yaml#/components/schemas/NewOrder/properties/items/maxItems -->',
      mostLines,
    ],
    [
      'may lead through a path with a parameter',
      '`x`<!-- openapi.yaml#/paths/~1orders~1{id}/get/operationId -->',
      '`getOrder`',
    ],
    [
      'may lead into the messages',
      '`x`<!-- asyncapi.yaml#/components/messages/ReserveInventory/name -->',
      '`ReserveInventory`',
    ],
    ['may be a fact, of which all digits are replaced', '9,999,999.99<!-- calls -->', '1,000'],
  ])('%s', (_what, text, wanted) => {
    const filled = withCurrentValues(`at most ${text} |`, contracts, { calls: 1000 });
    expect(filled.replaceAll(/<!--.*?-->/g, '')).toBe(`at most ${wanted} |`);
    expect(withCurrentValues(filled, contracts, { calls: 1000 })).toBe(filled);
  });

  it.each([
    ['leads to nothing', '1<!-- openapi.yaml#/components/schemas/None/maxItems -->'],
    ['leads to no fact', '1<!-- none -->'],
    ['leads to an object', '1<!-- openapi.yaml#/paths -->'],
    ['has no value', 'some <!-- calls -->'],
  ])('whose note %s stops the build', (_what, text) => {
    expect(() => withCurrentValues(text, contracts, { calls: 1000 })).toThrow(
      /leads to no number or text|has no number or code/,
    );
  });

  // `npx vitest run test/docs/with-current-values.test.ts -u` brings the guides up to date.
  it.each(guides)('is current in $name', async ({ name, text }) => {
    await expect(withCurrentValues(text, contracts, facts)).toMatchFileSnapshot(
      join(root, `docs/guides/${name}.md`),
    );
  });
});
