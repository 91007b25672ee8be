import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractDigest } from '../../generated/contract-digest.ts';
import { type Api, startStack } from '../support/api.ts';
import { root } from '../support/contract.ts';
import { runGuide } from './run-guide.ts';
import { answerIn, buildSettled } from './shown-answer.ts';

let api: Api;
beforeAll(async () => {
  api = await startStack();
});
afterAll(() => api?.stop());

const fences = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```(\w*)\n(.*?)^```$/gms)];
const blocks = fences.map(([, language = '', code = '']) => ({ language, code }));
const calls = blocks.flatMap((block, index) => {
  const shown = blocks[index + 1];
  return block.code.startsWith('curl ') && shown ? [{ block, shown }] : [];
});

it('the README shows what its calls answer, with every header', async () => {
  expect(calls).toHaveLength(2);
  expect(calls[0]?.shown.code).toContain(`X-Contract-Digest: ${contractDigest}\n`);
  const [given, wanted] = [buildSettled(), buildSettled()];
  for (const { block, shown } of calls) {
    const output = (await runGuide([block], api)).get(block) ?? '';
    const [answer, example] = [answerIn(output, shown), answerIn(shown.code, shown)];
    expect(Object.keys(answer.headers)).toEqual(Object.keys(example.headers));
    expect(given({ ...answer, headers: {} })).toEqual(wanted({ ...example, headers: {} }));
    // What is listed next is the order that was placed first, a moment later.
    await api.until('the order to be confirmed', ({ happening }) => happening === 'order_confirmed');
  }
});
