import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { compareSchemas } from '../../src/compat/compare-schemas.ts';
import { rootOf } from '../../src/compat/contract-node.ts';
import type { Direction } from '../../src/compat/judge.ts';
import { fc } from '../support/fast-check.ts';

/** An object of these fields and no others. */
function closed(properties: Record<string, unknown>, required: string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}

/** The impacts and words of what differs between two schemas. */
function found(before: unknown, after: unknown, direction: Direction): string[] {
  return compareSchemas(rootOf(before), rootOf(after), direction, '').map(
    ({ impact, what }) => `${impact} ${what.split(':')[0]}`,
  );
}

describe('a keyword that comes, goes or moves', () => {
  it.each([
    ['maxLength', 9, 3],
    ['maxItems', 9, 3],
    ['maxProperties', 9, 3],
    ['maximum', 9, 3],
    ['exclusiveMaximum', 9, 3],
    ['minLength', 3, 9],
    ['minItems', 3, 9],
    ['minProperties', 3, 9],
    ['minimum', 3, 9],
    ['exclusiveMinimum', 3, 9],
  ])('%s is a bound', (keyword, loose, tight) => {
    const steps = [{}, { [keyword]: loose }, { [keyword]: tight }];
    for (const [index, schema] of steps.entries()) {
      const before = steps[index - 1];
      if (!before) continue;
      expect(found(before, schema, 'accepts')).toEqual([expect.stringMatching(`^major \`${keyword}\``)]);
      expect(found(schema, before, 'accepts')).toEqual([expect.stringMatching(`^minor \`${keyword}\``)]);
      expect(found(before, schema, 'gives')).toEqual([expect.stringMatching(`^minor \`${keyword}\``)]);
      expect(found(schema, before, 'gives')).toEqual([expect.stringMatching(`^major \`${keyword}\``)]);
    }
  });

  it.each([
    ['pattern', '^a', '^b'],
    ['format', 'date', 'uuid'],
    ['multipleOf', 2, 3],
  ])('%s is a rule, and another one breaks both ways', (keyword, one, other) => {
    expect(found({ [keyword]: one }, { [keyword]: other }, 'accepts')).toHaveLength(1);
    expect(found({}, { [keyword]: one }, 'accepts').join()).toMatch(/^major/);
    expect(found({ [keyword]: one }, {}, 'accepts').join()).toMatch(/^minor/);
    expect(found({}, { [keyword]: one }, 'gives').join()).toMatch(/^minor/);
    for (const direction of ['accepts', 'gives'] as const) {
      expect(found({ [keyword]: one }, { [keyword]: other }, direction).join()).toMatch(/^major/);
    }
  });

  it.each([
    ['6 → 3', 6, 3],
    ['0.3 → 0.1', 0.3, 0.1],
    ['1e12 → 1', 1e12, 1],
  ])('multipleOf %s lets in more', (_steps, coarse, fine) => {
    expect(found({ multipleOf: coarse }, { multipleOf: fine }, 'accepts').join()).toMatch(/^minor/);
    expect(found({ multipleOf: fine }, { multipleOf: coarse }, 'accepts').join()).toMatch(/^major/);
    expect(found({ multipleOf: coarse }, { multipleOf: fine }, 'gives').join()).toMatch(/^major/);
    expect(found({ multipleOf: fine }, { multipleOf: coarse }, 'gives').join()).toMatch(/^minor/);
  });

  it.each([
    ['uniqueItems', true],
    ['exclusiveMinimum', true],
  ])('%s is off when it is false or absent', (keyword, on) => {
    expect(found({ [keyword]: false }, {}, 'accepts')).toEqual([]);
    expect(found({ [keyword]: false }, { [keyword]: on }, 'accepts').join()).toMatch(/^major/);
    expect(found({ [keyword]: on }, {}, 'gives').join()).toMatch(/^major/);
  });

  it.each(['not', 'if', 'patternProperties', 'discriminator', 'x-of-the-house'])(
    '%s is not compared, so it breaks both ways',
    (keyword) => {
      for (const direction of ['accepts', 'gives'] as const) {
        expect(found({}, { [keyword]: {} }, direction).join()).toMatch(/^major/);
        expect(found({ [keyword]: {} }, {}, direction).join()).toMatch(/^major/);
        expect(found({ [keyword]: { a: 1 } }, { [keyword]: { a: 1 } }, direction)).toEqual([]);
      }
    },
  );

  it('default is of words where it is given, and a rule where it may be left out', () => {
    expect(found({ default: 1 }, { default: 2 }, 'gives')).toEqual(['patch `default` 1 → 2']);
    expect(found({}, { default: 2 }, 'accepts')).toEqual(['major `default` nothing → 2']);
    expect(found({}, { default: 2 }, 'gives')).toEqual(['patch `default` nothing → 2']);
    expect(found({ default: 1 }, { default: 2 }, 'accepts')).toEqual(['major `default` 1 → 2']);
    expect(found({ default: 1 }, {}, 'accepts')).toEqual(['major `default` 1 → nothing']);
  });

  it.each(['description', 'title', 'example', 'examples'])('%s is of words', (keyword) => {
    expect(found({ [keyword]: 'a' }, { [keyword]: 'b' }, 'accepts')).toEqual([
      `patch \`${keyword}\` has other words`,
    ]);
  });
});

describe('a whole', () => {
  it.each([
    ['types are sets', { type: 'number' }, { type: ['integer', 'null'] }, 'accepts', ['major']],
    ['an integer is a number', { type: 'integer' }, { type: 'number' }, 'accepts', ['minor']],
    ['nullable is a type', { type: 'string' }, { type: 'string', nullable: true }, 'gives', ['major']],
    ['an enum may come', {}, { enum: [1, 2] }, 'accepts', ['major']],
    ['an enum may go', { enum: [1, 2] }, {}, 'gives', ['major']],
    ['a const is an enum of one', { const: 1 }, { enum: [1] }, 'accepts', []],
    ['items may come', {}, { items: { maxLength: 2 } }, 'accepts', ['major']],
    ['a closed object may open', { additionalProperties: false }, {}, 'gives', ['major']],
    [
      'other fields have a schema',
      { additionalProperties: { maxLength: 9 } },
      { additionalProperties: { maxLength: 3 } },
      'accepts',
      ['major'],
    ],
    [
      'readers of a closed object were told that no other field comes',
      { additionalProperties: false },
      { additionalProperties: false, properties: { a: {} } },
      'gives',
      ['major'],
    ],
    ['a branch may come', { anyOf: [{ minimum: 1 }] }, { anyOf: [{ minimum: 1 }, {}] }, 'gives', ['major']],
    ['branches may come', {}, { oneOf: [{}, { maximum: 3 }] }, 'accepts', ['major']],
    [
      'a branch may change',
      { anyOf: [{ maxLength: 9 }, {}] },
      { anyOf: [{ maxLength: 3 }, {}] },
      'accepts',
      ['major'],
    ],
    [
      'branches have no order',
      { anyOf: [{ minimum: 1 }, {}] },
      { anyOf: [{}, { minimum: 1 }] },
      'accepts',
      [],
    ],
    [
      'all of more is less',
      { allOf: [{ minimum: 1 }, {}] },
      { allOf: [{ minimum: 1 }, {}, {}] },
      'gives',
      [],
    ],
    [
      'all of more is less: a rule more',
      { allOf: [{ minimum: 1 }, {}] },
      { allOf: [{ minimum: 1 }, {}, { maximum: 3 }] },
      'accepts',
      ['major'],
    ],
    [
      'a value that fits two branches is refused, so a wider one may cost',
      { oneOf: [{ maximum: 3 }, { minimum: 5 }] },
      { oneOf: [{ maximum: 6 }, { minimum: 5 }] },
      'accepts',
      ['major'],
    ],
    [
      'a value that fits two branches is not given, so a narrower one may add',
      { oneOf: [{ maximum: 6 }, { minimum: 5 }] },
      { oneOf: [{ maximum: 3 }, { minimum: 5 }] },
      'gives',
      ['major'],
    ],
    ...(['accepts', 'gives'] as const).flatMap((direction) =>
      (['comes', 'goes'] as const).map((fate) => {
        const [one, two] = [{ oneOf: [{ minimum: 1 }] }, { oneOf: [{ minimum: 1 }, { maximum: 3 }] }];
        const [before, after] = fate === 'comes' ? [one, two] : [two, one];
        return [`a branch ${fate} that overlaps`, before, after, direction, ['major']] as const;
      }),
    ),
    [
      'a branch of oneOf takes a field that another has',
      { oneOf: [closed({ a: {} }), closed({ a: {}, b: {} }, ['b'])] },
      { oneOf: [closed({ a: {}, b: {} }), closed({ a: {}, b: {} }, ['b'])] },
      'accepts',
      ['major'],
    ],
    [
      'a branch of oneOf takes what lacks a field',
      { oneOf: [closed({ a: {} }, ['a']), closed({ b: {} })] },
      { oneOf: [closed({ a: {} }), closed({ b: {} })] },
      'accepts',
      ['major'],
    ],
    [
      'a branch of oneOf asks for a field that another gives',
      { oneOf: [closed({ a: {} }), closed({ b: {} })] },
      { oneOf: [closed({ a: {} }, ['a']), closed({ b: {} })] },
      'gives',
      ['major'],
    ],
    [
      'a oneOf that goes lets everything in',
      { oneOf: [{ minimum: 1 }, { maximum: 0 }] },
      {},
      'accepts',
      ['minor'],
    ],
    ...(['accepts', 'gives'] as const).flatMap((direction) => [
      [
        'a field gets a name and is what others were',
        { additionalProperties: { type: 'string' } },
        { additionalProperties: { type: 'string' }, properties: { a: { type: 'string' } } },
        direction,
        ['minor'],
      ] as const,
      [
        'a field gets a name and is not what others were',
        { additionalProperties: { type: 'string' } },
        { additionalProperties: { type: 'string' }, properties: { a: { type: 'integer' } } },
        direction,
        ['minor', 'major'],
      ] as const,
      ...(['anyOf', 'oneOf', 'allOf'] as const).flatMap((keyword) => [
        [
          `${keyword} of one is that one`,
          { [keyword]: [{ maximum: 3 }] },
          { maximum: 3 },
          direction,
          [],
        ] as const,
        [`one is ${keyword} of it`, { maximum: 3 }, { [keyword]: [{ maximum: 3 }] }, direction, []] as const,
      ]),
    ]),
    ...(['title', 'description', 'example', 'examples', 'summary', 'externalDocs'] as const).map(
      (word) =>
        [
          `${word} stands beside the one`,
          { maximum: 3 },
          { allOf: [{ maximum: 3 }], [word]: 'a' },
          'accepts',
          [],
        ] as const,
    ),
    [
      'a deprecation stands beside the one',
      { maximum: 3 },
      { allOf: [{ allOf: [{ maximum: 3 }], deprecated: true }], title: 'a' },
      'accepts',
      ['minor'],
    ],
    [
      'a deprecation comes from beside the one into it',
      { allOf: [{ maximum: 3 }], deprecated: true },
      { maximum: 3, deprecated: true },
      'gives',
      [],
    ],
    [
      'a deprecation stands beside the one, which is another',
      { maximum: 3 },
      { allOf: [{ maximum: 2 }], deprecated: true },
      'accepts',
      ['major', 'minor'],
    ],
    [
      'a rule stands beside the one',
      { maximum: 3 },
      { allOf: [{ maximum: 3 }], minimum: 1 },
      'accepts',
      ['minor', 'major', 'major'],
    ],
    [
      'of one branch more are made',
      { anyOf: [{ minimum: 5 }] },
      { anyOf: [{ minimum: 5 }, { maximum: 1 }] },
      'accepts',
      ['minor'],
    ],
    ['nothing may come', { properties: { a: true } }, { properties: { a: false } }, 'accepts', ['major']],
  ] as const)('%s', (_name, before, after, direction, impacts) => {
    expect(found(before, after, direction).map((line) => line.split(' ')[0])).toEqual([...impacts]);
  });

  it('may hold itself', () => {
    const tree = (maxItems: number) => ({
      schema: {
        type: 'object',
        properties: { children: { type: 'array', maxItems, items: { $ref: '#/schema' } } },
      },
    });
    const node = (document: { schema: unknown }) => ({
      document,
      pointer: '#/schema',
      value: document.schema,
    });
    expect(compareSchemas(node(tree(9)), node(tree(3)), 'accepts', '')).toMatchObject([
      { impact: 'major', at: '#/schema/properties/children/maxItems' },
    ]);
  });
});

describe('no difference that a value shows goes unseen', () => {
  const ajv = new Ajv({ strict: false });

  /** Two values of which the second is mostly the first. */
  const twin = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<[T, T]> =>
    fc.oneof(
      { weight: 4, arbitrary: value.map((one): [T, T] => [one, one]) },
      { weight: 1, arbitrary: fc.tuple(value, value) },
    );

  const maybe = <T>(value: fc.Arbitrary<T>) => twin(fc.option(value, { nil: undefined }));
  const small = fc.nat({ max: 3 });
  const scalars = fc.constantFrom('', 'a', 'ab', 'abc', 0, 1, 2, 3, 0.5, true, null);

  type Pair = [Record<string, unknown>, Record<string, unknown>];

  /** Two schemas of one build that differ in some keywords. */
  const { schema } = fc.letrec<{ schema: Pair }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      keywords({
        type: maybe(fc.constantFrom<unknown>('string', 'integer', 'number', ['string', 'null'])),
        enum: maybe(fc.uniqueArray(scalars, { minLength: 1, maxLength: 4 })),
        minimum: maybe(small),
        maximum: maybe(small),
        minLength: maybe(small),
        maxLength: maybe(small),
        pattern: maybe(fc.constantFrom('^a', 'b')),
      }),
      fc
        .tuple(
          tie('schema'),
          keywords({ minItems: maybe(small), maxItems: maybe(small), uniqueItems: maybe(fc.boolean()) }),
        )
        .map(([items, own]) => both(own, (side) => ({ type: 'array', items: items[side] }))),
      fc
        .tuple(
          ...(['a', 'b'] as const).map(() =>
            fc.tuple(tie('schema'), twin(fc.constantFrom('absent', 'optional', 'required'))),
          ),
        )
        .map((fields) =>
          both([{}, {}], (side) => {
            const named = fields.map(([field, presence], n) => ({
              name: 'ab'.charAt(n),
              field: field[side],
              presence: presence[side],
            }));
            const there = named.filter(({ presence }) => presence !== 'absent');
            return {
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(there.map(({ name, field }) => [name, field])),
              required: there.filter(({ presence }) => presence === 'required').map(({ name }) => name),
            };
          }),
        ),
      fc
        .tuple(fc.constantFrom('anyOf', 'allOf', 'oneOf'), tie('schema'), tie('schema'), twin(fc.boolean()))
        .map(([keyword, one, other, hasOther]) =>
          both([{}, {}], (side) => ({ [keyword]: [one[side], ...(hasOther[side] ? [other[side]] : [])] })),
        ),
    ),
  }));

  function keywords(pairs: Record<string, fc.Arbitrary<[unknown, unknown]>>): fc.Arbitrary<Pair> {
    return fc
      .record(pairs)
      .map((drawn) =>
        both([{}, {}], (side) =>
          Object.fromEntries(
            Object.entries(drawn).flatMap(([keyword, values]) =>
              values[side] === undefined ? [] : [[keyword, values[side]]],
            ),
          ),
        ),
      );
  }

  function both(own: Pair, more: (side: 0 | 1) => Record<string, unknown>): Pair {
    return [
      { ...own[0], ...more(0) },
      { ...own[1], ...more(1) },
    ];
  }

  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: scalars },
      fc.array(tie('value'), { maxLength: 4 }),
      fc.record({ a: tie('value'), b: tie('value') }, { requiredKeys: [], noNullPrototype: true }),
    ),
  }));

  it.each(['accepts', 'gives'] as const)('in what a service %s', (direction) => {
    let shown = 0;
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 40, maxLength: 40 }), ([before, after], values) => {
        const [wide, narrow] = direction === 'accepts' ? [before, after] : [after, before];
        const [takes, refuses] = [ajv.compile(wide), ajv.compile(narrow)];
        const witness = values.find((one) => takes(one) && !refuses(one));
        if (witness === undefined) return;
        shown += 1;
        expect(found(before, after, direction).join('\n')).toMatch(/^major/m);
      }),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(5);
  });
});
