import { OmsClient, type Order } from '/board/oms-client.js';
import { announce } from './announce.ts';
import { confirmDelete } from './confirm-delete.ts';
import { connectionBanner } from './connection.ts';
import { errorWords } from './error-words.ts';
import { startFaultSwitch } from './fault-switch.ts';
import { buildFlow } from './flow.ts';
import { localAnswer } from './local-answer.ts';
import type { BoardFacts } from './local-answers.ts';
import { startOrderForm } from './order-form.ts';
import { buildOrderList } from './order-list.ts';
import { part } from './part.ts';
import { buildPlacedOrders } from './placed-orders.ts';
import { shortId } from './short-id.ts';
import { suggest } from './suggest.ts';
import { whileVisible } from './while-visible.ts';
import { write } from './write.ts';

const connection = connectionBanner();
const failed = (error: unknown) =>
  connection.fails(`${errorWords(error)}. The board keeps asking; what it shows may be out of date.`);

try {
  start(await localAnswer<BoardFacts>('/_local/board'));
} catch (error) {
  connection.fails(`${errorWords(error)}. Reload the page to try again.`);
}

function start(facts: BoardFacts): void {
  const service = { baseUrl: location.origin, apiKey: facts.api_key };
  const oms = new OmsClient(service);
  // What is asked each second need not be asked again in between.
  const watching = new OmsClient({ ...service, retries: 0, timeoutMs: 5_000 });

  suggest('customers', facts.customers);
  suggest('skus', facts.skus);
  write(document, 'inventory', facts.has_stand_in ? 'a stand-in' : 'your own consumer');
  const flow = buildFlow();
  const faults = startFaultSwitch();
  const list = buildOrderList({
    oms: watching,
    firstCustomer: facts.customers[0] ?? '',
    changed: () => polling.restart(),
    remove: (order) => void remove(order),
  });
  const placed = buildPlacedOrders({
    oms,
    watching,
    isRefused: faults.isOn,
    settled: () => {
      flow.light('inventory', 'verdicts', 'outcome', 'stream');
      polling.restart();
    },
    delivered: () => flow.light('delivery'),
  });
  startOrderForm(facts, async (order, idempotencyKey) => {
    const { order_id } = await oms.createOrder(order, { idempotencyKey });
    flow.light('api', 'table', 'requests');
    polling.restart();
    void placed.follow(order_id);
  });

  const polling = whileVisible(async (signal) => {
    try {
      await Promise.all([list, flow, faults, placed].map((shown) => shown.refresh(signal)));
      connection.works();
    } catch (error) {
      if (!signal.aborted) failed(error);
    }
  });

  async function remove(order: Order): Promise<void> {
    if (!(await confirmDelete(order))) return;
    const title = part(document, 'orders-title', HTMLElement);
    try {
      await oms.deleteOrder(order.id);
      announce(`Order ${shortId(order.id)} is deleted.`);
      // The button that had the focus goes with its row.
      title.focus();
    } catch (error) {
      write(document, 'orders-refusal', `Order ${shortId(order.id)} was not deleted: ${errorWords(error)}`);
    }
    polling.restart();
  }
}
