import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as standIn from '../../infra/bundle/lodash.ts';
import { root } from '../support/contract.ts';
import { fc } from '../support/fast-check.ts';

const packages = join(root, 'node_modules');
const require = createRequire(import.meta.url);
const lodash: typeof standIn = require(
  require.resolve('lodash', { paths: [join(packages, 'openapi-backend')] }),
);

describe('the packages that the stand-ins rest on', () => {
  // With another version, read its imports again: what does a request come by? Then change the version here.
  it.each([
    ['openapi-backend', '5.21.2'],
    ['@smithy/core', '3.41.0'],
    ['@aws-sdk/client-dynamodb', '3.1164.0'],
    ['@aws-sdk/client-sqs', '3.1169.0'],
  ])('are those that were read: %s %s', (name, version) => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const installed = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'));
    expect(dependencies[name]).toBe(version);
    expect(installed.version).toBe(version);
  });
});

describe('the stand-in for lodash', () => {
  const calls = readdirSync(join(packages, 'openapi-backend'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(packages, 'openapi-backend', name), 'utf8'))
    .join('\n');

  it('has every function that openapi-backend calls', () => {
    const called = new Set([...calls.matchAll(/\b_\.(\w+)/g)].map(([, name]) => name));
    expect(called.size).toBeGreaterThan(10);
    expect([...called].filter((name) => !(String(name) in standIn))).toEqual([]);
  });

  it('has every step of its chains', () => {
    const chains = calls.match(/_\.chain\([\s\S]*?\.value\(\)/g) ?? [];
    // Steps begin a line; what is called within a step does not.
    const steps = chains.flatMap((chain) => [...chain.matchAll(/^\s+\.(\w+)\(/gm)].map(([, step]) => step));
    expect(chains).toHaveLength(2);
    expect(steps.filter((step) => !(String(step) in standIn.chain([] as never)))).toEqual([]);
  });

  const text = fc.string({ maxLength: 4 });
  const object = fc.dictionary(
    text,
    fc.oneof(text, fc.constant(undefined), fc.constant(null), fc.integer()),
    {
      noNullPrototype: true,
    },
  );
  const ranked = fc.array(fc.record({ rank: fc.integer({ max: 3, min: 0 }), name: text }));

  /** The same from both. */
  function same(result: (library: typeof standIn) => unknown): void {
    expect(result(standIn)).toEqual(result(lodash));
  }

  it('does with objects as lodash does', () => {
    // openapi-backend picks by plain names; in another lodash sees the path of a field within a field.
    const plain = text.filter((name) => !/[.[\]]/.test(name));
    const check = fc.property(object, fc.array(plain), (given, names) => {
      same((_) => _.entries(given));
      same((_) => _.keys(given));
      same((_) => _.pick(given, names));
      same((_) => _.mapKeys(given, (_value, name) => name.toLowerCase()));
      same((_) => _.omitBy(given, _.isNil));
      same((_) => _.cloneDeep(given));
    });
    fc.assert(check);
    same((_) => [_.entries(undefined), _.keys(undefined), _.mapKeys(undefined, String)]);
  });

  it('loses no field, whatever its name', () => {
    const query = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    same((_) => Object.keys(_.cloneDeep(query)));
    same((_) => Object.keys(_.mapKeys(query, (_value, name) => name)));
  });

  it('does with lists as lodash does', () => {
    const check = fc.property(ranked, text, (list, name) => {
      const rank = (value: { rank: number }) => value.rank;
      same((_) => _.orderBy(list, rank, 'desc'));
      same((_) => _.find(list, { name, rank: 1 }));
      same((_) => _.find(list, (value) => value.rank === 2));
      same((_) => _.flatMap(list, _.keys));
      same((_) => _.flatten([name, list.map((value) => value.name)]));
      same((_) => _.uniq(list.map(rank)));
      same((_) => _.includes(list.map(rank), 2));
      same((_) => _.isEmpty(list));
      same((_) => chained(_, list));
    });
    fc.assert(check);
    same((_) => [_.find(undefined, {}), _.flatMap(undefined, String), _.range(200, 204)]);
  });

  it('reads deep as lodash does, and copies a query', () => {
    const query = { a: 'b', c: ['d', 'e'] };
    same((_) => _.cloneDeep(query));
    expect(standIn.cloneDeep(query).c).not.toBe(query.c);
    same((_) => _.get({ requestBody: { content: 1 } }, 'requestBody.content', {}));
    same((_) => _.get({}, 'requestBody.content', {}));
  });

  function chained(_: typeof standIn, list: { rank: number }[]): unknown {
    return _.chain({ list } as never)
      .entries()
      .flatMap((entry) => (entry as [string, unknown])[1])
      .orderBy((value) => (value as { rank: number }).rank, 'desc')
      .find((value) => (value as { rank: number }).rank < 2)
      .value();
  }
});
