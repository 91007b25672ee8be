import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Order, startStack } from '../support/api.ts';
import { type Board, openBoard } from '../support/board.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { objectAt, openapi } from '../support/contract.ts';
import { lowContrast } from '../support/low-contrast.ts';

/** Chromium itself says in the console that an answer was an error. */
const refusedBy = (status: string) =>
  `Failed to load resource: the server responded with a status of ${status}`;

describe.skipIf(!hasChromium)('the order board (skipped without Chromium)', () => {
  let browser: Browser;
  let api: Api;
  let board: Board;
  let page: Page;

  beforeAll(async () => {
    [browser, api] = await Promise.all([launchChromium(), startStack()]);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  });
  afterEach(async () => {
    const complaints = board.complaints();
    await board.close();
    expect(complaints).toEqual([]);
  });

  async function open(options: Parameters<typeof openBoard>[2] = {}, url = api.url): Promise<void> {
    board = await openBoard(browser, url, options);
    page = board.page;
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const orderForm = () => page.getByRole('form', { name: 'Place an order' });
  const filters = () => page.getByRole('form', { name: 'Which orders' });
  const place = () => orderForm().getByRole('button', { name: 'Place the order' }).click();
  const placed = (text: string | RegExp) =>
    page.locator('[data-part="placed"] > li').filter({ hasText: text });
  const stations = ['api', 'table', 'requests', 'inventory', 'verdicts', 'outcome', 'stream', 'delivery'];
  /** Keeps note of the stations that orders light up from now on. */
  const noteStations = () =>
    page.evaluate(`(() => {
      const { animate } = Element.prototype;
      globalThis.litStations = [];
      Element.prototype.animate = function (...given) {
        globalThis.litStations.push(this.dataset.node);
        return animate.apply(this, given);
      };
    })()`);
  const lit = () => page.evaluate<string[]>('globalThis.litStations');
  const rows = () => page.locator('table [data-part="id"]');
  const row = (id: string) => page.locator('table > tbody').filter({ hasText: id.slice(0, 8) });
  const refusal = (part: string) => page.locator(`[data-part="${part}"]:not(:empty)`).textContent();
  const refusalOf = (part: string) => page.locator(`[data-part="${part}"]`).textContent();
  /** What a screen reader adds to the field that is at fault. */
  const saidOfFocus = () =>
    page.evaluate<string>(
      `document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent`,
    );

  /** Orders of a customer of its own, the last one the newest, a minute apart. */
  async function storeOrders(count: number, change: (index: number) => Partial<Order> = () => ({})) {
    const customer_id = `CUST-${randomUUID().slice(0, 8)}`;
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      const created_at = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
      const order = {
        id: randomUUID(),
        customer_id,
        items: [{ sku: `SKU-${index}`, quantity: 1 }],
        total: index,
        status: 'CONFIRMED' as const,
        created_at,
        updated_at: created_at,
        fingerprint: 'x',
        ...change(index),
      };
      ids.unshift(order.id);
      await api.storeOrder(order);
    }
    return { customer_id, ids, shown: ids.map((id) => id.slice(0, 8)) };
  }

  async function showCustomer(customer_id: string): Promise<void> {
    await filters().getByLabel('Customer').fill(customer_id);
    await filters().getByRole('button', { name: 'Show' }).click();
  }

  /** Waits until the table shows these orders and no others, from the first to the last. */
  async function shows(ids: readonly string[]): Promise<void> {
    await expect.poll(() => rows().allTextContents(), { timeout: 50_000 }).toEqual(ids);
  }

  it('places an order by the SDK and shows how it is confirmed and delivered', async () => {
    await open();
    await noteStations();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await place();
    // Only the SDK sends one with each create.
    expect((await sent).headers()['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    const entry = placed(/Delivery.* later: PENDING, [0-9a-f]{8}/);
    await entry.waitFor();
    const steps = await entry.locator('.badge').allTextContents();
    expect(steps).toEqual(['Pending inventory', 'Confirmed', 'Delivery']);
    expect(await entry.locator('[data-part="words"]').textContent()).toBe('');
    const id = (await entry.locator('[data-part="id"]').textContent()) ?? '';
    await row(id).getByText('Confirmed').waitFor();
    expect(await lit()).toEqual(stations);
    expect(await page.getByRole('status').textContent()).toBe(
      `Order ${id} is confirmed and has its delivery.`,
    );
  });

  it('says that an order was deleted before its delivery was seen', async () => {
    await open();
    let status = 200;
    await page.route('**/deliveries', (route) => route.fulfill({ status, json: { deliveries: [] } }));
    await place();
    const entry = placed('Its delivery comes next.');
    await entry.waitFor();
    const id = await entry.locator('[data-part="id"]').textContent();
    status = 404;
    await placed(String(id)).getByText('It was deleted.').waitFor();
    expect(board.complaints()).toEqual([refusedBy('404 (Not Found)')]);
  });

  it('shows a confirmed order’s lines and its delivery, when it is opened', async () => {
    const id = await api.place({
      customer_id: 'CUST-1001',
      items: [
        { sku: 'SKU-1001', quantity: 3, price: 0.1 },
        {
          sku: 'SKU-1002',
          quantity: 1,
          price: 0.2,
          name: '<img src=x onerror=alert(1)><script>alert(2)</script>',
        },
      ],
    });
    await api.until(
      `the delivery of ${id}`,
      ({ happening, facts }) => happening === 'delivery_triggered' && facts.order_id === id,
    );
    await open();
    await row(id)
      .getByRole('button', { name: id.slice(0, 8), exact: true })
      .click();
    await row(id)
      .getByText(/^PENDING, [0-9a-f]{8}$/)
      .waitFor();
    expect(await row(id).getByRole('listitem').allTextContents()).toEqual([
      '3 × SKU-1001 · 0.10 each',
      '1 × SKU-1002 · <img src=x onerror=alert(1)><script>alert(2)</script> · 0.20 each',
    ]);
    expect(await row(id).locator('[data-part="total"]').textContent()).toBe('0.50');
    expect(await row(id).locator('[data-part="full-id"]').textContent()).toBe(id);
  });

  it('shows why an order is cancelled', async () => {
    await open();
    await noteStations();
    await orderForm().getByLabel('Article').fill('SKU-SOLD-OUT');
    await place();
    await placed(/Cancelled.*Insufficient inventory/).waitFor();
    expect(await lit()).toEqual(stations.filter((station) => station !== 'delivery'));
    await page.locator('table').getByText('Insufficient inventory').first().waitFor();
  });

  it('takes lines in and out, with what was typed into them', async () => {
    await open();
    const line = (number: number) => orderForm().getByRole('group', { name: `Line ${number}` });
    await button('Add a line').click();
    await button('Add a line').click();
    await line(2).getByLabel('Article').fill('SKU-1002');
    await line(3).getByLabel('Name').fill('Mug');
    await line(1).getByRole('button', { name: 'Remove' }).click();
    await line(2).getByLabel('Price').fill('');
    await place();
    await placed('Confirmed').waitFor();
    const { body } = await api.call('GET', '/orders?customer_id=CUST-1001&limit=1');
    expect(body).toMatchObject({
      orders: [
        {
          items: [
            { sku: 'SKU-1002', quantity: 1, price: 19.99 },
            { sku: 'SKU-1001', quantity: 1, name: 'Mug' },
          ],
          total: 19.99,
        },
      ],
    });
  });

  it('tells at the field what the contract says of it', async () => {
    await open();
    await button('Add a line').click();
    for (const [name, wrong, message, right] of [
      ['Quantity', '0', 'must be >= 1', '2'],
      ['Quantity', 'two', 'must be a whole number', '2'],
      ['Quantity', '0x10', 'must be a whole number', '2'],
      ['Quantity', '1e3', 'must be a whole number', '2'],
      ['Quantity', '1,50', 'must be a whole number', '2'],
      ['Quantity', '', 'is required', '2'],
      ['Price', '19.999', 'must have at most two decimals', '1.50'],
      ['Price', 'ten', 'must be a number', '1.50'],
      ['Price', '1e3', 'must be a number', '1.50'],
      ['Price', '1,50', 'must be a number; write a point, not a comma', '1.50'],
      ['Article', '', 'must not be empty', 'SKU-1002'],
    ] as const) {
      const field = orderForm().getByLabel(name).nth(1);
      await field.fill(wrong);
      await place();
      await page.locator('.field-error').getByText(message).waitFor();
      expect(await refusal('order-refusal')).toBe(
        `The request does not fit the contract: Line 2, ${name.toLowerCase()} ${message}`,
      );
      expect(await saidOfFocus()).toBe(message);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(board.complaints()).toEqual([refusedBy('400 (Bad Request)')]);
      await field.fill(right);
      // What was said of it is not true of what stands there now.
      expect(await page.locator('.field-error').count()).toBe(0);
      expect(await field.getAttribute('aria-invalid')).toBeNull();
    }
    await place();
    await placed('Confirmed').waitFor();
    expect(await page.locator('.field-error').count()).toBe(0);
  });

  it('tells that a customer is not known, and what has no field of its own above the buttons', async () => {
    await open();
    await orderForm().getByLabel('Customer').fill('CUST-0');
    await place();
    expect(await refusal('order-refusal')).toBe(
      'The customer is not known: Customer names no known customer',
    );
    expect(await saidOfFocus()).toBe('names no known customer');

    await orderForm().getByRole('button', { name: 'Remove' }).click();
    await place();
    await page.getByText('The request does not fit the contract: The lines must not be empty').waitFor();
    expect(board.complaints()).toHaveLength(2);
  });

  it('places an order once whose answer was lost, however often that is asked for', async () => {
    await open();
    const keys: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.push(request.headers()['idempotency-key']);
    });
    /** Creates reach the service, their answers get lost. */
    const loseAnswers = () =>
      page.route('**/orders', async (route) => {
        await route.fetch();
        await route.abort();
      });
    const before = await api.storedIds();
    const placedSince = async () => (await api.storedIds()).length - before.length;
    const lost =
      'The service does not answer. The order may have been placed. Pressing again is safe: as long as the form is unchanged, it is placed once.';
    await loseAnswers();
    for (const times of [1, 2]) {
      await place();
      expect(await refusal('order-refusal'), `time ${times}`).toBe(lost);
    }
    await page.unrouteAll();
    await page.route('**/orders', (route) => route.fulfill({ status: 503 }));
    await place();
    expect(await refusal('order-refusal')).toMatch(/^Service Unavailable\. The order may have been placed\./);
    await page.unrouteAll();
    await place();
    await placed('Confirmed').waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await placedSince()).toBe(1);
    expect(await refusalOf('order-refusal')).toBe('');

    // After a success the same form is another order, and so is a form that was changed after a failure.
    await loseAnswers();
    await place();
    expect(await refusal('order-refusal')).toBe(lost);
    await page.unrouteAll();
    await orderForm().getByLabel('Quantity').fill('2');
    await place();
    await placed('39.98').getByText('Confirmed').waitFor();
    expect(new Set(keys).size).toBe(3);
    expect(await placedSince()).toBe(3);
    expect(board.complaints().filter((text) => !/ERR_FAILED|503/.test(text))).toEqual([]);
  });

  it('lists by customer, status and day', async () => {
    const statuses = ['CONFIRMED', 'CANCELLED', 'PENDING_INVENTORY'] as const;
    const { customer_id, shown } = await storeOrders(3, (index) => {
      const at = `2026-03-0${index + 1}T23:59:59.999Z`;
      return { status: statuses[index] ?? 'CONFIRMED', created_at: at, updated_at: at };
    });
    const [pending = '', cancelled = '', confirmed = ''] = shown;
    await open();
    await showCustomer(customer_id);
    await shows(shown);
    await filters().getByLabel('Status').selectOption('CANCELLED');
    await shows([cancelled]);
    await filters().getByLabel('Status').selectOption('PENDING_INVENTORY');
    await shows([pending]);
    await filters().getByLabel('Status').selectOption('');
    await filters().getByLabel('From,').fill('2026-03-02');
    await shows([pending, cancelled]);
    await filters().getByLabel('To,').fill('2026-03-02');
    await shows([cancelled]);
    await filters().getByLabel('From,').fill('');
    await shows([cancelled, confirmed]);
    await filters().getByLabel('Status').selectOption('PENDING_INVENTORY');
    await page.getByText('No orders.').waitFor();
    await shows([]);
  });

  it('offers each status of the contract', async () => {
    await open();
    const offered = await filters().getByLabel('Status').locator('option').allTextContents();
    expect(offered).toEqual([
      'Any',
      ...Object(objectAt(openapi, 'components', 'schemas', 'OrderStatus').enum),
    ]);
  });

  it('tells at the filter what cannot be asked, once, and goes on when it is mended', async () => {
    const { customer_id, shown } = await storeOrders(1);
    await open();
    await showCustomer(customer_id);
    await shows(shown);
    await filters().getByLabel('To,').fill('2026-02-01');
    await filters().getByLabel('From,').fill('2026-02-02');
    expect(await refusal('orders-refusal')).toBe(
      'The request does not fit the contract: From must not be after To',
    );
    expect(await saidOfFocus()).toBe('must not be after To');
    await shows([]);
    expect(await page.getByRole('table').count()).toBe(0);
    // Whatever else is read from now on, the refused list is not.
    await page.waitForResponse(/_local\/queues/);
    await page.waitForResponse(/_local\/queues/);
    expect(board.complaints()).toEqual([refusedBy('400 (Bad Request)')]);
    await filters().getByLabel('From,').fill('2026-01-01');
    await shows(shown);
    expect(await page.locator('.field-error').count()).toBe(0);
  });

  it('pages through to the end, and back to the newest', async () => {
    const { customer_id, shown } = await storeOrders(20);
    await open();
    await showCustomer(customer_id);
    await shows(shown.slice(0, 8));
    // The second click comes before the page that the first one asked for.
    await page.evaluate(`for (const _ of [1, 2]) document.querySelector('[data-part="older"]').click()`);
    await shows(shown.slice(8, 16));
    await button('Older').click();
    await shows(shown.slice(16));
    expect(await button('Older').isDisabled()).toBe(true);
    expect(await page.getByRole('navigation', { name: 'Pages' }).textContent()).toContain('Page 3');
    await button('Newest').click();
    await shows(shown.slice(0, 8));
  });

  it('pages back one by one, with the keyboard too', async () => {
    const { customer_id, shown } = await storeOrders(20);
    await open();
    await showCustomer(customer_id);
    await shows(shown.slice(0, 8));
    expect(await button('Newer').isDisabled()).toBe(true);
    await button('Older').click();
    await shows(shown.slice(8, 16));
    await button('Older').click();
    await shows(shown.slice(16));
    await button('Newer').focus();
    await page.keyboard.press('Enter');
    await shows(shown.slice(8, 16));
    expect(await page.getByRole('navigation', { name: 'Pages' }).textContent()).toContain('Page 2');
    await button('Older').click();
    await shows(shown.slice(16));
    await button('Newer').focus();
    // The second press comes before the page that the first one asked for.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shows(shown.slice(0, 8));
    await page.keyboard.press('Enter');
    expect(await page.getByRole('navigation', { name: 'Pages' }).textContent()).toContain('Page 1');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Newer');
  });

  it('deletes an order, but not when asked to keep it', async () => {
    const { customer_id, ids, shown } = await storeOrders(2);
    const [id = '', other = ''] = ids;
    await open();
    await showCustomer(customer_id);
    await button(`Delete order ${shown[0]}`).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this order?' });
    expect(await dialog.textContent()).toContain(`Order ${shown[0]} of ${customer_id}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await button(`Delete order ${shown[0]}`).click();
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await api.storedIds()).filter((one) => ids.includes(one))).toHaveLength(2);

    await button(`Delete order ${shown[0]}`).click();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await shows([other.slice(0, 8)]);
    expect(await api.call('GET', `/orders/${id}`)).toMatchObject({ status: 404 });
    expect(await page.getByRole('status').textContent()).toBe(`Order ${shown[0]} is deleted.`);
  });

  it('shows orders that others place, without taking the keyboard from where it is', async () => {
    const { customer_id, shown } = await storeOrders(1);
    await open();
    await showCustomer(customer_id);
    await button(`Delete order ${shown[0]}`).focus();
    const at = '2026-05-05T05:05:05.005Z';
    const facts = { customer_id, items: [], total: 1, fingerprint: 'x', created_at: at, updated_at: at };
    await api.storeOrder({ ...facts, id: randomUUID(), status: 'CONFIRMED' });
    await rows().nth(1).waitFor();
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
      `Delete order ${shown[0]}`,
    );
  });

  it('shows what lies in the DLQ and why', async () => {
    await open();
    await page.getByText('OMS-OrderEventsDLQ').click();
    await page.getByText(/^Nothing\./).waitFor();
    await api.send(api.queues.orderEvents, 'not JSON <script>alert(1)</script>', '{"type":"StockCounted"}');
    await page.getByText('2 messages').waitFor();
    const letters = page.locator('[data-part="dead-letters"] > li');
    await letters.nth(1).waitFor();
    const told = (await letters.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(told.sort((a, b) => a.length - b.length)).toEqual([
      expect.stringMatching(/the body is not JSON not JSON <script>alert\(1\)<\/script>/),
      expect.stringMatching(
        /asyncapi.yaml has no message "StockCounted" on this queue \{"type":"StockCounted"\}/,
      ),
    ]);
    // Of more than can be told, those that are shown stay where they are.
    const more = Array.from({ length: 58 }, (_, index) => `{"type":"Made${index}"}`);
    await api.send(api.queues.orderEventsDlq, ...more);
    await page.getByText('50 of 60 are shown.').waitFor();
    const before = await letters.allTextContents();
    await page.waitForResponse(/_local\/queues/);
    await page.waitForResponse(/_local\/queues/);
    expect(await letters.allTextContents()).toEqual(before);
    await api.receive(api.queues.orderEventsDlq, 60);
    await page.getByText(/^Nothing\./).waitFor();
  });

  it('shows how an order waits while the inventory queue refuses, and is healed', async () => {
    await open();
    const fault = page.getByRole('switch', { name: 'Inventory queue refuses' });
    await fault.click();
    await page.getByText(/^\s*The queue refuses what the service sends/).waitFor();
    await place();
    await placed('its request for stock waits: the queue refuses it, the sweeper asks again').waitFor();
    await placed('Pending inventory')
      .getByText(/^Still waiting after/)
      .waitFor();
    await fault.press('Space');
    await placed('Confirmed').waitFor();
    expect(await fault.getAttribute('aria-checked')).toBe('false');
  });

  it('says that the switch was not turned', async () => {
    await open();
    const fault = page.getByRole('switch', { name: 'Inventory queue refuses' });
    await page.route('**/_local/faults/inventory-queue', (route) =>
      route.request().method() === 'PUT' ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await fault.click();
    await page.getByText('The switch was not turned: the service answered 503.').waitFor();
    expect(await fault.getAttribute('aria-checked')).toBe('false');
    expect(board.complaints()).toEqual([refusedBy('503 (Service Unavailable)')]);
    await page.unrouteAll();
    await fault.click();
    await page.getByText(/^\s*The queue refuses what the service sends/).waitFor();
    expect(await refusalOf('fault-refusal')).toBe('');
    await fault.click();
    await page.getByText(/^\s*The queue refuses what the service sends/).waitFor({ state: 'hidden' });
  });

  it('places an order with the keyboard alone', async () => {
    await open();
    await orderForm().getByLabel('Customer').waitFor();
    const focus = () =>
      page.evaluate<string>(
        `(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()`,
      );
    const to = async (name: string) => {
      for (let tabs = 0; (await focus()) !== name; tabs++) {
        if (tabs > 30) throw new Error(`the tabulator does not lead to ${name}`);
        await page.keyboard.press('Tab');
      }
    };
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await to('Customer');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('CUST-1002');
    await to('Quantity');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('7');
    await to('Place the order');
    await page.keyboard.press('Space');
    await placed('CUST-1002').getByText('Confirmed').waitFor();
    expect(await focus()).toBe('Place the order');
  });

  it('tells once that the service is away, and that it is back', async () => {
    await open();
    await page.context().setOffline(true);
    const banner = page.getByText('The service does not answer. The board keeps asking');
    await banner.waitFor();
    await place();
    expect(await refusal('order-refusal')).toMatch(
      /^The service does not answer\. The order may have been placed\./,
    );
    await page.context().setOffline(false);
    await banner.waitFor({ state: 'hidden' });
    expect(await page.getByRole('status').textContent()).toBe('The service answers again.');
    const others = board.complaints().filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    expect(others).toEqual([]);
  });

  it('asks nothing while its tab is hidden, and goes on when it is seen again', async () => {
    await open();
    await page.clock.install();
    await page.reload();
    await rows().first().waitFor();
    let asked = 0;
    page.on('request', () => {
      asked += 1;
    });
    const become = (state: string) =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));`,
      );
    await become('hidden');
    asked = 0;
    await page.clock.runFor('01:00');
    expect(asked).toBe(0);
    const again = page.waitForRequest(/_local\/queues/);
    await become('visible');
    await again;
  });

  it('can be read in the light and in the dark, on a desk and on a phone', async () => {
    await open();
    const { customer_id, shown } = await storeOrders(3, (index) => ({
      status: (['CONFIRMED', 'CANCELLED', 'PENDING_INVENTORY'] as const)[index] ?? 'CONFIRMED',
      items: [{ sku: 'S'.repeat(64), quantity: 100_000, price: 999_999.99, name: 'N'.repeat(200) }],
      total: 10_000_000_000_000,
    }));
    await orderForm().getByLabel('Quantity').fill('0');
    await place();
    await page.locator('.field-error').waitFor();
    await showCustomer(customer_id);
    await rows().nth(2).waitFor();
    await button(shown[2] ?? '')
      .first()
      .click();
    await page.locator('.details').waitFor();
    for (const width of [1280, 1000, 780, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width} px`).toBe(width);
    }
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await lowContrast(page), `${colorScheme} at ${width} px`).toEqual([]);
      }
    }
    expect(board.complaints()).toEqual([refusedBy('400 (Bad Request)')]);
  });

  it.each([1280, 390])(
    'says what is wrong with a field below it, in a line or two, at %i px',
    async (width) => {
      await open({ viewport: { width, height: 844 } });
      for (const [name, wrong] of [
        ['Article', ''],
        ['Quantity', '0x10'],
        ['Price', '1,50'],
        ['Name', 'N'.repeat(201)],
      ] as const) {
        const field = orderForm().getByLabel(name);
        const right = await field.inputValue();
        await field.fill(wrong);
        await place();
        await page.locator('.field-error').waitFor();
        const said = await page.locator('.field-error').boundingBox();
        const box = await field.boundingBox();
        expect(said?.x, name).toBe(box?.x);
        expect(said?.height, name).toBeLessThan(50);
        expect((said?.y ?? 0) - (box?.y ?? 0) - (box?.height ?? 0), name).toBeLessThan(10);
        await field.fill(right);
      }
      expect(board.complaints()).toHaveLength(4);
    },
  );

  it('keeps the columns of the list where they are, whatever comes into them', async () => {
    const { customer_id } = await storeOrders(1, () => ({
      status: 'CANCELLED',
      status_reason: 'Insufficient inventory',
      items: Array.from({ length: 20 }, (_, index) => ({ sku: `SKU-${index}`, quantity: 100_000 })),
      total: 10_000_000_000_000,
    }));
    const other = await storeOrders(1);
    await open({ viewport: { width: 1280, height: 844 } });
    const columns = () =>
      page.locator('th').evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().x));
    await showCustomer(other.customer_id);
    await shows(other.shown);
    const narrow = await columns();
    await showCustomer(customer_id);
    await page.getByText('Insufficient inventory').waitFor();
    expect(await columns()).toEqual(narrow);
  });

  it('shows the whole of each article that it suggests', async () => {
    await open({ viewport: { width: 1280, height: 844 } });
    await orderForm().getByLabel('Article').fill('SKU-SOLD-OUT');
    const overhang = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(
      document.querySelector('[data-part="sku"]'))`;
    expect(await page.evaluate(overhang)).toBe(0);
  });

  describe('without an inventory service', () => {
    let waiting: Api;
    beforeAll(async () => {
      waiting = await startStack({ hasInventoryStandIn: false });
    });
    afterAll(() => waiting.stop());

    it('shows the request that waits in the queue', async () => {
      await open({}, waiting.url);
      await page.getByText('The stock is with your own inventory service.').waitFor();
      await place();
      await placed('Pending inventory').waitFor();
      await page.locator('[data-queue="IMS-InventoryQueue"]').getByText('1 waiting, 0 in flight').waitFor();
    });
  });
});
