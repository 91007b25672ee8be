import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/contract.ts';

const [head = '', ...sections] = readFileSync(join(root, 'docs/decisions.md'), 'utf8').split(/^## /m);
const headings = sections.map((section) => section.slice(0, section.indexOf('\n')));
const decisions = sections.flatMap((section) => section.trim().split('\n\n').slice(1));

it('the index leads to each section, in their order', () => {
  expect(head).toMatch(/^# Decisions\n/);
  const index = [...head.matchAll(/^- \[(.+)\]\(#(.+)\): /gm)].map(([, heading, anchor]) => [
    heading,
    anchor,
  ]);
  expect(index).toEqual(headings.map((heading) => [heading, anchorOf(heading)]));
});

it('each decision is a paragraph of its own, which starts with its date', () => {
  expect(decisions).not.toEqual([]);
  // Merges that keep both sides put one decision right below another, and then they are shown as one.
  for (const decision of decisions) expect(decision).not.toMatch(/\n\*\*\d{4}-/);
  for (const decision of decisions) expect(decision).toMatch(/^\*\*\d{4}-\d{2}-\d{2} · .+\*\*/s);
});

it('no decision is told twice', () => {
  const titles = decisions.map((decision) => /^\*\*(.+?)\*\*/s.exec(decision)?.[1]);
  expect(titles).toEqual([...new Set(titles)]);
});

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
