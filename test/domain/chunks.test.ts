import { expect, it } from 'vitest';
import { chunks } from '../../src/domain/chunks.ts';

it.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
  [[1], 5, [[1]]],
])('gives %j by %i as %j', (all, size, wanted) => {
  expect([...chunks(all, size)]).toEqual(wanted);
});
