import { describe, expect, it } from 'vitest';
import { outgoingTraceparent } from '../../src/adapters/traceparent.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const parent = '00f067aa0ba902b7';
const xray = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8';
const xrayTrace = '5759e988bd862e3fe1be46a994272793';
const shape = /^00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})$/;

describe('the trace context of a message', () => {
  it.each([
    ['the caller’s', `00-${trace}-${parent}-01`, undefined, trace, '01'],
    ['the caller’s, which is not sampled', `00-${trace}-${parent}-00`, undefined, trace, '00'],
    ['the caller’s rather than X-Ray’s', `00-${trace}-${parent}-01`, `${xray};Sampled=0`, trace, '01'],
    ['the caller’s of a later version, as version 00', `01-${trace}-${parent}-01`, undefined, trace, '01'],
    ['X-Ray’s, sampled', undefined, `${xray};Sampled=1`, xrayTrace, '01'],
    ['X-Ray’s, not sampled', undefined, `${xray};Sampled=0;Lineage=1:a8:0`, xrayTrace, '00'],
    ['X-Ray’s, undecided', undefined, xray, xrayTrace, '00'],
    ['X-Ray’s rather than nonsense', 'nonsense', `${xray};Sampled=1`, xrayTrace, '01'],
  ])('goes on with %s', (_whose, incoming, xrayHeader, wanted, flags) => {
    expect(partsOf(outgoingTraceparent(incoming, xrayHeader))).toMatchObject({ trace: wanted, flags });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['nonsense', 'nonsense'],
    ['upper case', `00-${trace.toUpperCase()}-${parent}-01`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${parent}-01`],
    ['a parent of zeros', `00-${trace}-${'0'.repeat(16)}-01`],
    ['a short trace', `00-${trace.slice(1)}-${parent}-01`],
    ['something before it', ` 00-${trace}-${parent}-01`],
    ['something behind it', `00-${trace}-${parent}-01-more`],
    ['a line break behind it', `00-${trace}-${parent}-01\n`],
    // https://www.w3.org/TR/trace-context/#version
    ['the forbidden version ff', `ff-${trace}-${parent}-01`],
  ])('starts anew for %s', (_what, incoming) => {
    const started = partsOf(outgoingTraceparent(incoming, undefined));
    expect(started.trace).not.toBe(trace);
    expect(started.trace).not.toMatch(/^0+$/);
    expect(started.flags).toBe('00');
  });

  // https://www.w3.org/TR/trace-context/#other-flags: "Vendors MUST set those to zero."
  it('passes on no flag that the standard does not define', () => {
    const { flags } = partsOf(outgoingTraceparent(`00-${trace}-${parent}-fd`, undefined));
    expect(flags).toBe('01');
  });

  it('has a span of its own for each message', () => {
    const incoming = `00-${trace}-${parent}-01`;
    const spans = Array.from({ length: 20 }, () => partsOf(outgoingTraceparent(incoming, undefined)).span);
    expect(new Set([...spans, parent]).size).toBe(21);
  });
});

function partsOf(traceparent: string): Record<string, string> {
  expect(traceparent).toMatch(shape);
  return { ...shape.exec(traceparent)?.groups };
}
