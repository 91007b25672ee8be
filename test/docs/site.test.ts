import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { asyncapi, objectAt } from '../support/contract.ts';
import { lowContrast } from '../support/low-contrast.ts';
import { contractOperations } from '../support/openapi.ts';
import { type BuiltSite, buildSite } from './built-site.ts';
import { guides } from './guide-blocks.ts';
import { type Opened, openOffline } from './offline-browser.ts';

const messages = Object.entries(objectAt(asyncapi, 'components', 'messages')).map(([name, message]) => ({
  name,
  title: String(Object(message).title),
}));
const guidePages = [...guides.map(({ name }) => name), 'sdk', 'compatibility', 'conformance'].map(
  (name) => `guides/${name}.html`,
);
const pages = ['index.html', 'api.html', 'events.html', ...guidePages];
const schemes = ['light', 'dark'] as const;
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 900 };
const soon = { timeout: 50_000 };

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite();
});
afterAll(() => site?.remove());

describe('npm run docs', () => {
  it('writes pages, guides and contracts, and nothing else', () => {
    expect([...site.files.keys()].sort()).toEqual([...pages, 'openapi.yaml', 'asyncapi.yaml'].sort());
  });

  it.each(pages)('makes %s of links that lead somewhere', (name) => {
    const own = site.files.get(name) ?? '';
    const broken = linksOf(own).filter((link) => !leadsSomewhere(site, name, link));
    expect(linksOf(own).length).toBeGreaterThan(3);
    expect(broken).toEqual([]);
  });

  it.each(pages)('makes %s load nothing', (name) => {
    const own = site.files.get(name) ?? '';
    const loading =
      /<(?:script|img|iframe|source|link|object|embed)\b[^>]*\b(?:src|href|data)="(?!data:)[^"]*"/g;
    expect(markupOf(own).match(loading)).toBeNull();
    expect(own).toContain("default-src 'none'");
  });

  it('lets pages that are ours run one script, and that by its sum', () => {
    for (const name of ['index.html', ...guidePages]) {
      const own = site.files.get(name) ?? '';
      const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(own) ?? [];
      const sum = createHash('sha256').update(script).digest('base64');
      expect(own).toContain(`script-src 'sha256-${sum}';`);
    }
  });

  it('leaves no note of where a value comes from', () => {
    const noted = guidePages.filter((name) => /<!--|&lt;!--/.test(markupOf(site.files.get(name) ?? '')));
    expect(noted).toEqual([]);
  });
});

describe.skipIf(!hasChromium)(
  'from disk, offline (skipped without CHROMIUM or /usr/bin/chromium)',

  () => {
    let browser: Browser;
    let context: BrowserContext;
    const open = (path: string) => openOffline(context, `${pathToFileURL(site.folder)}/${path}`);
    const kept = new Map<string, Promise<Opened>>();
    /** A page that many tests look at: Redoc's take seconds to come. */
    const opened = async (name: string) => {
      const one = kept.get(name) ?? open(name);
      kept.set(name, one);
      return one;
    };
    /** The page at one of its anchors, as one gets there from within it. */
    const openedAt = async (name: string, anchor: string) => {
      const { page, faults } = await opened(name);
      await page.setViewportSize(desk);
      await page.evaluate(`location.hash = '${anchor}'`);
      return { page, faults };
    };
    beforeAll(async () => {
      browser = await launchChromium();
      context = await browser.newContext({ viewport: desk, offline: true });
    });
    afterAll(() => browser?.close());

    describe.each(pages)('%s', (name) => {
      it('can be found around in without seeing it, and without a mouse', async () => {
        const { page } = await opened(name);
        const focused = (what: string) => page.evaluate(`document.activeElement.${what}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await page.title()).toMatch(/OMS docs$/);
        for (const role of ['main', 'banner'] as const) expect(await page.getByRole(role).count()).toBe(1);
        expect(await page.getByRole('navigation', { name: 'Site' }).count()).toBe(1);
        expect(headingFaults(await page.evaluate(headingLevels), isOurs(name))).toEqual([]);

        await page.keyboard.press('Tab');
        expect(await focused('className')).toBe('skip-link');
        await page.keyboard.press('Enter');
        expect(await focused('tagName')).toBe('MAIN');
        await page.keyboard.press('Shift+Tab');
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      });

      it.each(schemes)('is whole and readable on a desk and on a phone, in %s colours', async (scheme) => {
        const { page, faults } = await opened(name);
        await page.emulateMedia({ colorScheme: scheme });
        await page.getByRole('heading', { level: 1 }).waitFor();
        for (const size of [desk, phone]) {
          await page.setViewportSize(size);
          const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          expect(await page.evaluate(overhang)).toBe(0);
          expect(await lowContrast(page)).toEqual([]);
        }
        expect(faults).toEqual([]);
      });
    });

    it('a button copies a block of code, of a terminal what was typed', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { page, faults } = await opened('guides/authentication.html');
      const blocks = page.locator('figure.code');
      expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(await blocks.count());
      const copied = async (text: string) => {
        await blocks.filter({ hasText: text }).first().getByRole('button').click();
        await blocks.filter({ hasText: text }).first().getByText('Copied').waitFor();
        return page.evaluate('navigator.clipboard.readText()');
      };
      const command =
        'npm run oms -- keys issue --client web-shop \\\n    --scopes "orders:read orders:write" --expires 2027-12-31';
      expect(await copied('keys issue')).toBe(command);
      expect(await copied('OMS_URL=')).toMatch(/^OMS_URL=http:.+\nOMS_KEY=oms_local_key\ncurl /);
      expect(faults).toEqual([]);
    });

    it('what a terminal answered has the colour of no code', async () => {
      const { page } = await opened('guides/getting-started.html');
      const lines = page.locator('figure[data-copy] .line');
      const marked = await lines.evaluateAll((all) => all.map(({ className }) => className));
      expect(marked).toEqual(['line', 'line output', 'line output']);
    });

    it.each(contractOperations)('#operation/$id leads to the operation', async ({ id, path, operation }) => {
      const { page, faults } = await openedAt('api.html', `operation/${id}`);
      await expect.poll(() => headingInView(page), soon).toBe(Object(operation).summary);
      await page
        .getByText(`'http://127.0.0.1:3000${path.split('{')[0]}`)
        .first()
        .waitFor();
      expect(faults).toEqual([]);
    });

    it('an anchor leads there also from another page, and on to each operation of the menu', async () => {
      const { page, faults } = await open('api.html#operation/getOrder');
      await expect.poll(() => headingInView(page), soon).toBe(summaryOf('getOrder'));
      for (const { operation } of contractOperations) {
        const { summary } = Object(operation);
        await page.locator('.menu-content').getByText(summary, { exact: true }).click();
        await expect.poll(() => headingInView(page), soon).toBe(summary);
      }
      expect(faults).toEqual([]);
      await page.close();
    });

    it('the API page has its samples in TypeScript, too', async () => {
      const { page } = await openedAt('api.html', 'operation/getOrder');
      await page.getByText('curl', { exact: true }).first().click();
      await page.getByText('TypeScript', { exact: true }).first().click();
      await page.getByText('oms.getOrder(').first().waitFor();
    });

    it('the button that copies a sample covers none of it', async () => {
      const { page } = await open('api.html#operation/listOrders');
      const sample = page.locator('pre').filter({ hasText: "curl 'http", visible: true }).first();
      const button = sample.locator('..').getByRole('button', { name: 'Copy' });
      const gap = async () => {
        const [text, copy] = await Promise.all([sample.boundingBox(), button.boundingBox()]);
        return text && copy ? copy.x - text.x - text.width : Number.NaN;
      };
      await expect.poll(gap, soon).toBeGreaterThanOrEqual(0);
      await page.close();
    });

    it('the search of the API page keeps words apart that stand on two lines', async () => {
      const { page, faults } = await open('api.html');
      await page.getByText('Search').first().click();
      await page.keyboard.type('durable');
      await page.getByText(/^\.\.\..*means that the order is durable/).waitFor();
      expect(faults).toEqual([]);
      await page.close();
    });

    it('the header leads to all guides', async () => {
      const { page } = await open('guides/errors.html');
      await page.getByRole('navigation', { name: 'Site' }).getByText('Guides').click();
      await page.getByRole('heading', { name: 'Guides' }).waitFor();
      const region = page.getByRole('region', { name: 'Guides' });
      expect(await region.getByRole('link').count()).toBe(guidePages.length);
      await page.close();
    });

    it('the API page says in words which scope a key needs', async () => {
      const { page } = await openedAt('api.html', 'operation/createOrder');
      await page.getByText('The key needs the scope orders:write.').first().waitFor();
      expect(await page.getByText(/required-scopes|max-body-bytes/).count()).toBe(0);
    });

    it.each(messages)('#message/$name leads to the message', async ({ name, title }) => {
      const { page, faults } = await openedAt('events.html', `message/${name}`);
      await page.getByText(title, { exact: true }).first().waitFor();
      await page.getByText(`"${name}"`).filter({ visible: true }).first().waitFor();
      expect(faults).toEqual([]);
    });
  },
);

function summaryOf(operationId: string): unknown {
  return Object(contractOperations.find(({ id }) => id === operationId)?.operation).summary;
}

const headingLevels =
  "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]))";

/** One first heading; and in the pages that are not Redoc's own, no level left out. */
function headingFaults(levels: readonly number[], isWhole: boolean): string[] {
  const skips = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one first heading']),
    ...(isWhole ? skips.map((level) => `h${level} after a higher one`) : []),
  ];
}

function isOurs(name: string): boolean {
  return name !== 'api.html' && name !== 'events.html';
}

/** The heading that stands below the site's header. */
function headingInView(page: Page): Promise<string | undefined> {
  return page.evaluate(
    `[...document.querySelectorAll('main h2')]
      .find((heading) => { const { top } = heading.getBoundingClientRect(); return top > 0 && top < 300; })?.textContent`,
  );
}

/** The page without its scripts and styles, in which there is text that looks like tags. */
function markupOf(html: string): string {
  return html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
}

function linksOf(html: string): string[] {
  return [...markupOf(html).matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href);
}

/** Links to other sites are the reader's to follow; all others must lead to a file of the site, and a place in it. */
function leadsSomewhere({ files }: BuiltSite, from: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const target = new URL(link, `file:///${from}`);
  const file = target.pathname.slice(1);
  const html = files.get(file);
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (html === undefined || target.protocol !== 'file:') return false;
  if (!anchor) return true;
  // Redoc's own routes, and anchors that are turned into such: the browser tests follow them.
  if (file === 'api.html' || file === 'events.html') {
    return anchor.startsWith('/') || anchor === 'content' || html.includes(`"${anchor}":"/`);
  }
  return html.includes(` id="${anchor}"`);
}
