import { describe, expect, it } from 'vitest';
import { readContracts } from '../../src/docs/contracts.ts';
import { fillIn } from '../../src/docs/fill-in.ts';
import { root } from '../support/contract.ts';
import { bound } from '../support/openapi.ts';

const contracts = await readContracts(root);

describe('a placeholder of a guide', () => {
  it.each([
    [
      'of a bound is that bound',
      '{{openapi.yaml#/components/schemas/OrderItems/maxItems}} lines',
      `${bound('NewOrder', 'maxItems', 'items')} lines`,
    ],
    [
      'follows references',
      '{{openapi.yaml#/components/schemas/NewOrder/properties/items/maxItems}}',
      `${bound('NewOrder', 'maxItems', 'items')}`,
    ],
    [
      'may lead through a path with a parameter',
      '{{openapi.yaml#/paths/~1orders~1{id}/get/operationId}}',
      'getOrder',
    ],
    ['may lead through a path', '{{openapi.yaml#/paths/~1orders/get/operationId}}', 'listOrders'],
    [
      'may lead into the messages',
      '{{asyncapi.yaml#/components/messages/ReserveInventory/name}}',
      'ReserveInventory',
    ],
    ['may be a fact', '{{calls}} a second', '1,000 a second'],
  ])('%s', (_what, text, wanted) => {
    expect(fillIn(text, contracts, { calls: 1000 })).toBe(wanted);
  });

  it.each(['{{openapi.yaml#/components/schemas/None/maxItems}}', '{{none}}', '{{openapi.yaml#/paths}}'])(
    'that leads to nothing, such as %s, stops the build',
    (text) => {
      expect(() => fillIn(text, contracts, {})).toThrow('leads to no number or text');
    },
  );
});
