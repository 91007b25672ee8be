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

  it.each([
    '2026-01-02T03:04:05Z',
    '2026-01-02t03:04:05.6789z',
    '2026-01-02 23:59:59-23:59',
    '2024-02-29T00:00:00+05:30',
    '2000-02-29T00:00:00Z',
    '0000-01-01T00:00:00+23:59',
    '9999-12-31T23:59:59-23:59',
    '2016-12-31T23:59:60Z',
    '2017-01-01T05:29:60.5+05:30',
    '2016-12-31T18:59:60-05:00',
  ])('take %j as a date-time', (text) => {
    expect(ajv.validate({ type: 'string', format: 'date-time' }, text)).toBe(true);
  });

  it.each([
    ['an offset without its colon', '2026-01-02T05:30:00+0530'],
    ['an offset without its minutes', '2026-01-02T05:30:00+05'],
    ['an offset of a day', '2026-01-02T05:30:00+24:00'],
    ['an offset of sixty minutes', '2026-01-02T05:30:00+05:60'],
    ['no offset', '2026-01-02T05:30:00'],
    ['no seconds', '2026-01-02T05:30Z'],
    ['a newline for the T', '2026-01-02\n03:04:05Z'],
    ['an em space for the T', '2026-01-02\u200303:04:05Z'],
    ['a tab for the T', '2026-01-02\t03:04:05Z'],
    ['something behind it', '2026-01-02T03:04:05Z\n'],
    ['an empty fraction', '2026-01-02T03:04:05.Z'],
    ['a 24th hour', '2026-01-02T24:00:00Z'],
    ['a 24th hour with a leap second', '2016-12-31T24:59:60+01:00'],
    ['a leap second within a day', '2026-01-02T03:04:60Z'],
    ['a 61st second', '2016-12-31T23:59:61Z'],
    ['a 60th minute', '2026-01-02T03:60:00Z'],
    ['a 13th month', '2026-13-01T00:00:00Z'],
    ['a month zero', '2026-00-01T00:00:00Z'],
    ['a day zero', '2026-01-00T00:00:00Z'],
    ['a 31st of November', '2026-11-31T00:00:00Z'],
    ['a leap day in a year without', '2026-02-29T00:00:00Z'],
    ['a leap day in a century without', '1900-02-29T00:00:00Z'],
    ['a year of five digits', '12026-01-02T03:04:05Z'],
    ['nothing', ''],
  ])('do not take what has %s for a date-time', (_what, text) => {
    expect(ajv.validate({ type: 'string', format: 'date-time' }, text)).toBe(false);
  });
});
