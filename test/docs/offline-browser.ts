import type { BrowserContext, Page } from 'playwright-core';

/** A page that was opened, with what went wrong in it so far: requests, errors of scripts, errors on the console. */
export type Opened = { page: Page; faults: string[] };

/** Opens a page with the network off; whatever it asks a server for is refused and is a fault. */
export async function openOffline(context: BrowserContext, url: string): Promise<Opened> {
  const faults: string[] = [];
  const page = await context.newPage();
  await page.route(/^https?:/, (route) => {
    faults.push(`asks for ${route.request().url()}`);
    return route.abort();
  });
  page.on('requestfailed', (request) => faults.push(`did not get ${request.url()}`));
  page.on('pageerror', (error) => faults.push(`throws ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`says ${message.text().slice(0, 300)}`);
  });
  await page.goto(url);
  return { page, faults };
}
