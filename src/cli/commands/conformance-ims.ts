import { openingStock } from '../../local/seed.ts';
import { command } from '../command.ts';
import { buildMailbox } from '../conformance/mailbox.ts';
import { notTested } from '../conformance/not-tested.ts';
import { remarksOf } from '../conformance/remarks-of.ts';
import { reportText } from '../conformance/report-text.ts';
import { runScenarios } from '../conformance/run-scenarios.ts';
import { scenarios } from '../conformance/scenarios.ts';
import { soleReader } from '../conformance/sole-reader.ts';
import { statedStock } from '../conformance/stated-stock.ts';
import { buildStockBook } from '../conformance/stock-book.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

/** What the stand-in of `npm start` has. */
const standInStock = Object.entries(openingStock).flatMap(([sku, pieces]) =>
  pieces > 0 ? [`${sku}=${pieces}`] : [],
);

/** Plays OMS against an inventory service, and judges what it does. */
export const conformanceIms = command({
  name: 'conformance ims',
  summary: 'hold an inventory service against asyncapi.yaml, by playing OMS against it',
  details: `Sends ReserveInventory to the queue that the service reads, with the code that OMS sends it with, and takes the
verdicts off the queue that the service answers on. It judges them by asyncapi.yaml, and the stock by what can and what
can no longer be ordered. docs/conformance.md says what each scenario is about.

It takes ALL the stock of the first two skus, and the contract has no way to give it back: run it on a test instance, with
skus that are there for this. Without --sku it goes by the stock of the stand-in of \`npm start\`; on AWS --sku, --stage and
--yes must be given.
Nobody else may read --out meanwhile; messages that are about other orders are left there.
Ends with 1 when the service did otherwise than agreed, or a scenario could not be played; with --require-all also when
one was shown in part only, which pipelines should ask for.`,
  examples: [
    'conformance ims --in IMS-InventoryQueue --out OMS-OrderEventsQueue',
    'conformance ims --in ims-test-in --out ims-test-out --require-all --sku=TEST-{001..100}=1000',
  ],
  options: {
    in: {
      kind: 'text',
      value: 'QUEUE',
      about: 'the queue the service reads, by name or address',
      isRequired: true,
    },
    out: { kind: 'text', value: 'QUEUE', about: 'the queue the service answers on', isRequired: true },
    sku: {
      kind: 'list',
      value: 'SKU=PIECES',
      about: 'a sku and how much of it there is now; two or more, with 100 the 100 lines are reserved',
    },
    timeout: { kind: 'text', value: 'SECONDS', about: 'how long an answer is waited for; 30 by default' },
    'require-all': {
      kind: 'flag',
      about: 'end with 1 also when a scenario was shown in part only, as the 100 lines are with fewer skus',
    },
    yes: { kind: 'flag', about: 'the stock may be used up; this must be said on AWS' },
  },

  run: async ({ options }, { out, now, signal, system }) => {
    const patienceMs = 1_000 * wholeNumber('--timeout', options.timeout ?? '30', 900);
    if (options.in === options.out) throw new UsageError('--in and --out are the same queue');
    const { stage, imsQueues } = system();
    if (stage !== 'local' && (!options.yes || options.sku.length === 0)) {
      throw new UsageError(
        `this uses up stock of the service that reads ${options.in}; on AWS name the skus with --sku, and say --yes`,
      );
    }
    const isStandIn = options.sku.length === 0;
    const stated = statedStock(isStandIn ? standInStock : options.sku);
    const proviso = isStandIn
      ? 'unless an earlier run has used them up: start the stand-in anew, or give --sku for another service'
      : 'if --sku says so rightly';
    const queues = await imsQueues({ in: options.in, out: options.out });
    const mailbox = buildMailbox(queues, signal);
    try {
      out.note('making sure that nobody else reads the answers');
      const began = await soleReader(queues, mailbox);
      const stock = buildStockBook(stated, proviso);
      // Their names only: on a terminal the report follows, which says what each is about.
      const starting = ({ name }: (typeof scenarios)[number]) => out.note(`playing ${name}`);
      const outcomes = await runScenarios(scenarios, { queues, mailbox, stock, patienceMs, now, starting });
      const hasPassed = outcomes.every(
        ({ findings, skipped }) =>
          skipped === undefined && findings.every(({ severity }) => severity === 'warning'),
      );
      const isComplete = outcomes.every(({ skipped, untried }) => (skipped ?? untried) === undefined);
      out.result(
        {
          in: queues.in,
          out: queues.out,
          passed: hasPassed,
          is_complete: isComplete,
          scenarios: outcomes,
          other_messages: mailbox.strays().length,
          not_tested: notTested,
        },
        () => reportText({ ...queues, outcomes, remarks: remarksOf(stated, stock, mailbox.strays(), began) }),
      );
      return hasPassed && (isComplete || !options['require-all']) ? 0 : 1;
    } finally {
      await mailbox.close();
    }
  },
});
