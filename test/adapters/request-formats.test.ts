import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { addRequestFormats } from '../../src/adapters/request-formats.ts';
import { objectsOf, openapi } from '../support/contract.ts';

const ajv = addRequestFormats(new Ajv());

describe('the formats of a request', () => {
  it('include every format of the contract, since AJV passes over one that it does not know', () => {
    const used = new Set(
      objectsOf(openapi).flatMap(({ node }) => (typeof node.format === 'string' ? [node.format] : [])),
    );
    expect([...used].filter((format) => !(format in ajv.formats))).toEqual([]);
  });

  it.each([0, 1, 0.1, 0.29, 1.15, 4.35, 8.2, 19.99, 1.0e2, 999_999.99])('take %d as a price', (price) => {
    expect(ajv.validate({ type: 'number', format: 'two-decimals' }, price)).toBe(true);
  });

  it.each([0.001, 0.005, 1.005, 19.999, 1e-7, 999_999.991, 0.1 + 0.2])(
    'do not take %d as a price',
    (price) => {
      expect(ajv.validate({ type: 'number', format: 'two-decimals' }, price)).toBe(false);
    },
  );
});
