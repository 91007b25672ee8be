import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { contractDigest as committed } from '../../generated/contract-digest.ts';
import { contractDigest } from '../../src/generate/contract-digest.ts';

const text = await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8');

it('the digest is that of openapi.yaml', () => {
  expect(contractDigest(parse(text))).toContain(`'${committed}'`);
});

it('the order of keys and the layout do not matter', () => {
  expect(contractDigest({ a: [{ b: 1, c: 2 }], d: null })).toBe(
    contractDigest({ d: null, a: [{ c: 2, b: 1 }] }),
  );
});

it.each([
  ['a bound', 'maxItems: 100', 'maxItems: 101'],
  ['a scope', "['orders:write']", "['orders:read']"],
  ['a word', 'Place orders', 'Make orders'],
])('another digest names a contract in which %s differs', (_what, from, to) => {
  expect(contractDigest(parse(text.replace(from, to)))).not.toBe(contractDigest(parse(text)));
});

it('the order of a list matters', () => {
  expect(contractDigest([1, 2])).not.toBe(contractDigest([2, 1]));
});
