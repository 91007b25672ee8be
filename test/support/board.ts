import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The order board in a browser of its own, with what it should not do. */
export type Board = {
  page: Page;
  /** What the console showed as an error or a warning, and where requests went astray; none is good. */
  complaints(): string[];
  close(): Promise<void>;
};

/** Opens the board and waits until it shows a page of orders. */
export async function openBoard(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Board> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(50_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) complaints.push(`a request to ${request.url()}`);
  });
  const listed = page.waitForResponse((response) => response.url().startsWith(`${url}/orders?`));
  await page.goto(`${url}/`);
  await listed;
  return { page, complaints: () => complaints.splice(0), close: () => context.close() };
}
