import { isInStock, type Parts, take, verdictOn } from './broken-inventory.ts';

/** A flaw of an inventory service, and every fault that the kit must find of it, no others; none when it cannot be seen. */
type Flaw = {
  parts: Partial<Parts>;
  faults: string[];
  /** Some requests stay without an answer, which need not be waited for long. */
  isSilent?: true;
  /** There are a hundred skus in stock, not two. */
  hasHundredSkus?: true;
  /** What the report must say besides. */
  says?: RegExp;
};

const twice = 'stock was taken more than once for one order';
const contradiction = 'an order got two verdicts that contradict each other';
const unanswered = 'a request was not answered';
const tooMuch = 'an order was reserved that asks for more than there is';

const reservedLacks = (scenario: string) =>
  `${scenario}: InventoryReserved breaks the contract: order_id is required`;
const failedLacks = (scenario: string) =>
  `${scenario}: InventoryReservationFailed breaks the contract: order_id is required`;
const unknownType = (type: string) => `asyncapi.yaml has no message "${type}" on this queue`;

export const flaws: Record<string, Flaw> = {
  'takes stock again for a repeated request': {
    parts: {
      decide: async (request, { stock }) => {
        const isThere = isInStock(request, stock);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: [
      `duplicate message: ${twice}`,
      `duplicate message: ${contradiction}`,
      `concurrent duplicates: ${twice}`,
      `concurrent duplicates: ${contradiction}`,
    ],
  },
  'takes the lines that are there of an order that it refuses': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isWhole = isInStock(request, stock);
        for (const line of request.items) {
          if ((stock.get(line.sku) ?? 0) >= line.quantity) take({ items: [line] }, stock);
        }
        return verdictOn(request, isWhole);
      },
    },
    faults: ['one line short: a refused order has taken stock', '100 lines: a refused order has taken stock'],
  },
  'stops at the first line that is short and keeps those before it': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        for (const line of request.items) {
          if ((stock.get(line.sku) ?? 0) < line.quantity) return verdictOn(request, false);
          take({ items: [line] }, stock);
        }
        return verdictOn(request, true);
      },
    },
    faults: ['one line short: a refused order has taken stock', '100 lines: a refused order has taken stock'],
  },
  'remembers an order only after others could ask for it': {
    parts: {
      workers: 2,
      decide: async (request, { stock, verdicts, roundTrip }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        await roundTrip();
        const isThere = isInStock(request, stock);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: [`concurrent duplicates: ${twice}`],
  },
  'looks at the stock before it takes it': {
    parts: {
      workers: 4,
      decide: async (request, { stock, verdicts, roundTrip }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isThere = isInStock(request, stock);
        // A lock on the order, and none on the stock.
        verdicts.set(request.order_id, verdictOn(request, isThere));
        await roundTrip();
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: ['last pieces: the same pieces were reserved more than once'],
  },
  'remembers the last order only': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        verdicts.clear();
        const isThere = isInStock(request, stock);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: [`earlier orders: ${contradiction}`],
  },
  'remembers an order’s verdict, and that its stock was taken only until the next order': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        const isThere = known ? known.type === 'InventoryReserved' : isInStock(request, stock);
        const isLast = [...verdicts.keys()].at(-1) === request.order_id;
        if (isThere && !isLast) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: ['earlier orders: fewer pieces are left than must be'],
  },
  'remembers reserved orders only, and decides refused ones anew': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known?.type === 'InventoryReserved') return known;
        const isThere = isInStock(request, stock);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    // What was too much once stays too much as long as nothing comes back, which the contract has no way for.
    faults: [],
    says: /"that a refused order stays refused when stock has come back"/,
  },
  'does not take the stock that it reserves': {
    parts: {
      decide: async (request, { stock, verdicts }) =>
        verdicts.get(request.order_id) ?? verdictOn(request, isInStock(request, stock)),
    },
    faults: [`merged skus: ${tooMuch}`, `duplicate message: ${tooMuch}`],
  },
  'answers a repeated request with nothing': {
    parts: { answers: (verdict, isRepeated) => (isRepeated ? [] : [verdict]) },
    isSilent: true,
    faults: [
      'duplicate message: a repeated request was not answered',
      'earlier orders: a repeated request was not answered',
    ],
    says: /1 answer to 2 requests; the queue is empty, so the request was taken and deleted/,
  },
  'calls the order by another field': {
    parts: { answers: ({ type, order_id }) => [{ type, orderId: order_id }] },
    faults: [
      ...['normal', 'merged skus', 'unknown fields', 'one line short', '100 lines'].map(reservedLacks),
      ...['duplicate message', 'concurrent duplicates', 'last pieces', 'earlier orders'].map(reservedLacks),
      ...['merged skus', 'unknown sku', 'one line short', '100 lines'].map(failedLacks),
      ...['duplicate message', 'concurrent duplicates', 'last pieces', 'earlier orders'].map(failedLacks),
    ],
  },
  'leaves the order out': {
    parts: { answers: ({ type }) => [{ type }] },
    isSilent: true,
    faults: [`normal: ${unanswered}`],
    says: /a message came that names no order of this run: \{"type":"InventoryReserved"\}/,
  },
  'has words of its own for the verdict': {
    parts: { answers: ({ type, order_id }) => [{ type: `${type}Event`, order_id }] },
    faults: [
      `normal: ${unknownType('InventoryReservedEvent')}`,
      `unknown sku: ${unknownType('InventoryReservationFailedEvent')}`,
      `100 lines: ${unknownType('InventoryReservationFailedEvent')}`,
    ],
  },
  'answers in no JSON': {
    parts: { answers: ({ type, order_id }) => [`${type} ${order_id}`] },
    faults: ['normal', 'unknown sku', '100 lines'].map((scenario) => `${scenario}: the body is not JSON`),
  },
  'refuses first and then changes its mind': {
    parts: {
      answers: (verdict, isRepeated) =>
        verdict.type === 'InventoryReserved' || isRepeated
          ? [verdict]
          : [verdict, { type: 'InventoryReserved', order_id: verdict.order_id }],
    },
    faults: [
      'merged skus',
      'unknown sku',
      'one line short',
      '100 lines',
      'duplicate message',
      'concurrent duplicates',
      'last pieces',
      'earlier orders',
    ].flatMap((scenario) => [`${scenario}: ${contradiction}`]),
  },
  'refuses fields that it does not know': {
    parts: {
      read: (body) => {
        const request = JSON.parse(body);
        if (Object.keys(request).length > 5) throw new Error('an unknown field');
        return request;
      },
    },
    isSilent: true,
    faults: [`unknown fields: ${unanswered}`],
    says: /nothing; (1 request|2 requests) (waits? in the queue|(was|were) taken off the queue)/,
  },
  'does not manage a hundred lines': {
    parts: {
      read: (body) => {
        const request = JSON.parse(body);
        if (request.items.length > 99) throw new Error('a transaction has a hundred items at the most');
        return request;
      },
    },
    isSilent: true,
    faults: [`100 lines: ${unanswered}`],
  },
  'takes the first 25 of 100 lines': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isThere = isInStock(request, stock);
        if (isThere) take({ items: request.items.slice(0, 25) }, stock);
        return verdictOn(request, isThere);
      },
    },
    hasHundredSkus: true,
    faults: [`100 lines: ${tooMuch}`],
  },
  'knows of the first 25 of 100 lines only': {
    parts: {
      read: (body) => {
        const request = JSON.parse(body);
        return { ...request, items: request.items.slice(0, 25) };
      },
    },
    hasHundredSkus: true,
    faults: [`100 lines: ${tooMuch}`],
  },
  'leaves the last of 100 lines out': {
    parts: {
      read: (body) => {
        const request = JSON.parse(body);
        return { ...request, items: request.items.slice(0, 99) };
      },
    },
    hasHundredSkus: true,
    faults: [`100 lines: ${tooMuch}`],
  },
  'takes 100 lines and looks at the first 25 of them': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isThere = isInStock({ ...request, items: request.items.slice(0, 25) }, stock);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    hasHundredSkus: true,
    faults: ['100 lines: an order of 100 lines was reserved although its last is short'],
  },
  'keeps what it took of 100 lines whose last is short': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isThere = isInStock(request, stock);
        if (isThere) take(request, stock);
        // Transactions of 25 lines, of which the first ones went through before one did not.
        else if (request.items.length > 25) take({ items: request.items.slice(50, 75) }, stock);
        return verdictOn(request, isThere);
      },
    },
    hasHundredSkus: true,
    faults: ['100 lines: a refused order has taken stock'],
  },
  'sells what it has never heard of': {
    parts: {
      decide: async (request, { stock, verdicts }) => {
        const known = verdicts.get(request.order_id);
        if (known) return known;
        const isThere = request.items.every(({ sku, quantity }) => (stock.get(sku) ?? quantity) >= quantity);
        if (isThere) take(request, stock);
        return verdictOn(request, isThere);
      },
    },
    faults: [
      'unknown sku: a sku that does not exist was reserved',
      '100 lines: an order of 100 lines was reserved although most of its skus do not exist',
    ],
  },
};
