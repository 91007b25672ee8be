import { describe, expect, it } from 'vitest';
import { OmsError } from '../../src/contract/oms-error.ts';
import { dateRange } from '../../src/domain/date-range.ts';
import { schemaValidator } from '../support/contract.ts';

const first = '0000-01-01T00:00:00.000Z';
const last = '9999-12-31T23:59:59.999Z';
const isDateBound = schemaValidator('DateBound');

describe('the range of a date bound', () => {
  it('is all of time when both ends are left out', () => {
    expect(dateRange(undefined, undefined)).toEqual({ from: first, to: last });
  });

  it.each([
    ['a plain date, as the whole day', '2026-01-02', '2026-01-02T00:00:00.000Z', '2026-01-02T23:59:59.999Z'],
    ['a leap day', '2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ...moments([
      ['UTC', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
      ['an offset ahead of UTC', '2026-01-02T05:04:05+02:00', '2026-01-02T03:04:05.000Z'],
      ['an offset behind UTC', '2026-01-01T23:30:00-01:00', '2026-01-02T00:30:00.000Z'],
      ['an offset of a half hour', '2026-01-02T05:30:00+05:30', '2026-01-02T00:00:00.000Z'],
      ['an offset of minutes behind UTC', '2026-01-01T20:15:00-03:45', '2026-01-02T00:00:00.000Z'],
      ['the offset -00:00', '2026-01-02T03:04:05-00:00', '2026-01-02T03:04:05.000Z'],
      ['lower-case t and z', '2026-01-02t03:04:05z', '2026-01-02T03:04:05.000Z'],
      ['a space for the T', '2026-01-02 03:04:05Z', '2026-01-02T03:04:05.000Z'],
      ['tenths of a second', '2026-01-02T03:04:05.6Z', '2026-01-02T03:04:05.600Z'],
      ['milliseconds', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
      ['milliseconds with zeros behind', '2026-01-02T03:04:05.678000Z', '2026-01-02T03:04:05.678Z'],
      ['a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
      ['a leap second with an offset', '2017-01-01T05:29:60+05:30', '2017-01-01T00:00:00.000Z'],
      ['the first moment', '0000-01-01T00:00:00Z', first],
      ['a moment before the first', '0000-01-01T00:00:00+23:59', first],
      ['the last moment', '9999-12-31T23:59:59.999Z', last],
      ['a moment after the last', '9999-12-31T23:59:59.999-23:59', last],
      ['a leap second after the last moment', '9999-12-31T23:59:60Z', last],
      ['year 0000 with an offset behind UTC', '0000-01-01T00:00:00-12:00', '0000-01-01T12:00:00.000Z'],
      ['year 9999 with an offset ahead of UTC', '9999-12-31T12:00:00+12:00', '9999-12-31T00:00:00.000Z'],
    ]),
    [
      'a fraction finer than a millisecond, as what lies within',
      '2026-01-02T03:04:05.6784Z',
      '2026-01-02T03:04:05.679Z',
      '2026-01-02T03:04:05.678Z',
    ],
    [
      'a fraction that rounds over the second',
      '2026-01-02T03:04:05.9999Z',
      '2026-01-02T03:04:06.000Z',
      '2026-01-02T03:04:05.999Z',
    ],
  ])('understands %s', (_what, bound, from, to) => {
    expect(isDateBound(bound)).toBe(true);
    expect(dateRange(bound, undefined)).toEqual({ from, to: last });
    expect(dateRange(undefined, bound)).toEqual({ from: first, to });
  });

  it.each([
    ['2026-01-02', '2026-01-02'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05Z', '2026-01-02T05:04:05+02:00'],
    ['2026-01-02T23:59:59.999Z', '2026-01-02'],
    ['0000-01-01T00:00:00+23:59', '0000-01-01'],
  ])('may start at %s and end at %s, since both ends are inclusive', (start, end) => {
    const { from, to } = dateRange(start, end);
    expect(from <= to).toBe(true);
  });

  it.each([
    ['2026-01-03', '2026-01-02'],
    ['2026-01-02T03:04:05.679Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:06Z', '2026-01-02T05:04:05+02:00'],
    ['2026-01-03T00:00:00Z', '2026-01-02'],
    ['9999-12-31', '0000-01-01'],
  ])('is refused from %s to %s, naming start_date', (start, end) => {
    const refusal = refusalOf(() => dateRange(start, end));
    expect(refusal.code).toBe('invalid-request');
    expect(refusal.fields.map(({ parameter }) => parameter)).toEqual(['start_date']);
  });

  it.each([
    ['2026-01-02T03:04:05.6784Z', '2026-01-02T03:04:05.6784Z'],
    ['2026-01-02T03:04:05.6781Z', '2026-01-02T03:04:05.6789Z'],
  ])('is not refused from %s to %s, where the start is not after the end', (start, end) => {
    expect(() => dateRange(start, end)).not.toThrow();
  });
});

/** A bound that is one millisecond: where the range starts and where it ends are the same. */
function moments(rows: [what: string, bound: string, moment: string][]): [string, string, string, string][] {
  return rows.map(([what, bound, moment]) => [what, bound, moment, moment]);
}

function refusalOf(attempt: () => unknown): OmsError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof OmsError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
