import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const inPage = readFileSync(new URL('low-contrast.js', import.meta.url), 'utf8');

/** The texts of a page that are hard to read for want of contrast, each with the contrast that it has. */
export function lowContrast(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(inPage);
}
