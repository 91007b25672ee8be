import { expect, it } from 'vitest';
import { unwrapped } from '../../src/docs/unwrapped.ts';

it.each([
  [
    'a paragraph becomes a line',
    'A 201 means that\nthe order\n  is durable.\n',
    'A 201 means that the order is durable.\n',
  ],
  ['paragraphs stay apart', 'One\ntwo.\n\nThree\nfour.', 'One two.\n\nThree four.'],
  ['blanks before a break are not doubled', 'One \ntwo', 'One two'],
  ['code and links go on in the next line', 'Send `a\nb` and [c\nd](e).', 'Send `a b` and [c d](e).'],
  ['a hard break stays', 'One  \ntwo\\\nthree\nfour', 'One  \ntwo\\\nthree four'],
  ['a list stays', 'Either\nof:\n\n- one\n  two\n- three\n', 'Either of:\n\n- one\n  two\n- three\n'],
  ['a list right below a text stays', 'Either\nof:\n- one\n- two', 'Either of:\n- one\n- two'],
  ['a table stays', '| a | b |\n|---|---|\n| 1 | 2 |\n', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
  ['a block of code stays', '```sh\none\ntwo\n```\n', '```sh\none\ntwo\n```\n'],
  ['indented code stays', 'See\nthis:\n\n    one\n    two\n', 'See this:\n\n    one\n    two\n'],
  ['a quote and a heading stay', '# One\n> two\n> three\n', '# One\n> two\n> three\n'],
  ['a line stays', 'One.', 'One.'],
  ['nothing stays', '', ''],
])('%s', (_, wrapped, wanted) => {
  expect(unwrapped(wrapped)).toBe(wanted);
});
