import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  OMS_OrderEventsQueue as isOrderEvent,
  IMS_InventoryQueue as isReserveInventory,
} from '../../generated/message-validators.js';
import { type Api, startStack } from '../support/api.ts';
import { asyncapi, objectAt, openapi, schemaValidator } from '../support/contract.ts';
import { type GuideBlock, guides } from './guide-blocks.ts';
import { runGuide } from './run-guide.ts';
import { answerIn, asFarAsShown, buildSettled } from './shown-answer.ts';

const messages = Object.keys(objectAt(asyncapi, 'components', 'messages'));

describe.each(guides)('the guide $name', ({ text, blocks }) => {
  const shown = blocks.filter(({ language }) => language === 'json' || language === 'http');

  it.each(shown)('shows $shows as the contract has it: $code', (block) => {
    const { body } = answerIn(block.code, block);
    expect(faultsOf(body, block.shows)).toEqual([]);
  });

  it('has curl only where a test runs it', () => {
    const unseen = blocks.filter(({ language, code }) => language !== 'sh' && /\bcurl /.test(code));
    expect(unseen).toEqual([]);
  });

  describe('run from top to bottom', () => {
    let api: Api;
    beforeAll(async () => {
      api = await startStack({ hasInventoryStandIn: !text.includes('OMS_LOCAL_IMS=off npm start') });
    });
    afterAll(() => api?.stop());

    it.each(['the first time', 'and when it is pasted again'])(
      'gives the answers that it shows, %s',
      async () => {
        const outputs: Map<GuideBlock, string> = await runGuide(blocks, api);
        const steps = blocks.flatMap((block, index) => {
          const output = outputs.get(blocks[index - 1] ?? block);
          if (output === undefined || !shown.includes(block)) return [];
          const wanted = answerIn(block.code, block);
          return [{ wanted, given: asFarAsShown(answerIn(output, block), wanted) }];
        });
        expect(steps.length).toBeGreaterThan(0);
        expect(buildSettled()(steps.map(({ given }) => given))).toEqual(
          buildSettled()(steps.map(({ wanted }) => wanted)),
        );
      },
    );
  });
});

describe('no guide', () => {
  it.each(guides)('waits for ever, such as $name', ({ blocks }) => {
    expect(blocks.filter(({ code }) => /\b(?:until|while)\b.*;\s*do\b/s.test(code))).toEqual([]);
  });
});

describe('the guide to errors', () => {
  it('has every type of problem in its table, and no other', () => {
    const type = objectAt(openapi, 'components', 'schemas', 'Problem', 'properties', 'type');
    const declared = [type['x-extensible-enum']].flat().map((name) => String(name).split(':').at(-1));
    const errors = guides.find(({ name }) => name === 'errors')?.text ?? '';
    const rows = [...errors.matchAll(/^\| `([a-z-]+)` \| \d{3} \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(declared.sort());
  });
});

/** What is wrong with a shown value; a body must say which schema or message of the contracts it is. */
function faultsOf(body: unknown, shows: string | undefined): unknown[] {
  if (body === undefined) return [];
  if (shows === undefined) return ['the block does not say what it shows'];
  if (messages.includes(shows)) {
    const isMessage = isOrderEvent(body) || isReserveInventory(body);
    return isMessage && body.type === shows ? [] : [`this is no ${shows}`];
  }
  const validate = schemaValidator(shows);
  return validate(body) ? [] : (validate.errors ?? []);
}
