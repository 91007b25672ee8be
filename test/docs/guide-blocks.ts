import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownit from 'markdown-it';
import { root } from '../support/contract.ts';

/** A block of code in a guide: its language, what it shows (a schema or a message), the code. */
export type GuideBlock = { language: string; shows?: string; code: string };

/** Every guide with its blocks of code, in order. */
export const guides = readdirSync(join(root, 'docs/guides')).map((file) => {
  const text = readFileSync(join(root, 'docs/guides', file), 'utf8');
  const blocks = markdownit()
    .parse(text, {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }): GuideBlock => {
      const [language = '', shows] = info.split(' ');
      return { language, ...(shows && { shows }), code: content };
    });
  return { name: file.replace(/\.md$/, ''), text, blocks };
});
