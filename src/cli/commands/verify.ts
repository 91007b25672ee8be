import { contractDigest } from '../../../generated/contract-digest.ts';
import { isHttpUrl } from '../../adapters/is-http-url.ts';
import { command } from '../command.ts';
import { Failure } from '../failure.ts';
import { UsageError } from '../usage-error.ts';
import { authorizationChecks } from '../verify/authorization-checks.ts';
import type { Check } from '../verify/check.ts';
import { errorShapeChecks } from '../verify/error-shape-checks.ts';
import { gatewayChecks } from '../verify/gateway-checks.ts';
import { isBoundKey } from '../verify/is-bound-key.ts';
import { type LeftOver, type OrderLife, orderLifeChecks } from '../verify/order-life-checks.ts';
import { buildProbe } from '../verify/probe.ts';
import { buildProblemFault } from '../verify/problem-faults.ts';
import { redoclyCli } from '../verify/redocly-cli.ts';
import { scopeChecks } from '../verify/scope-checks.ts';
import { scopeFault, stageFault } from '../verify/stage-fault.ts';

const areas = [
  'authorization',
  'scopes',
  'gateway',
  'error shapes',
  'contract digest',
  'order life',
] as const;

/** Proves that a running stage keeps this repository's contract. */
export const verify = command({
  name: 'verify',
  summary: 'prove that a running stage keeps the contract',
  details: `Stops at once when the address is not OMS's or the key is refused.
Calls every operation without a key and with a wrong one (401 each) and, with --read-key, as somebody who may only read
(403 where it takes more). Calls what the contract does not have, makes calls that must be refused and holds the problems
against openapi.yaml, compares the digest of the contract that the functions were built from with that of openapi.yaml
here, and lives an order's life from createOrder to deleteOrder (src/cli/verify/order-life.arazzo.yaml).
The order is deleted at the end, but the stock that it took stays taken: give a sku that is set aside for this.
The key is best given in OMS_API_KEY: what stands on a command line can be read by everybody on the computer. It needs all
scopes. One that is bound to the customer who orders will do: then others must be refused with 403.
The read key, in OMS_READ_API_KEY, has the scope orders:read and no other. Without it nothing shows that a key may do no
more than its scopes say; the report tells so, and does not fail.
Ends with 1 when something is off, naming the operation and the check.`,
  examples: [
    'verify --url http://127.0.0.1:3000',
    'verify --url https://abc123.execute-api.eu-west-1.amazonaws.com/prod --skip-order',
  ],
  options: {
    url: { kind: 'text', value: 'URL', about: 'address of the API, with its stage', isRequired: true },
    key: { kind: 'text', value: 'KEY', about: 'the API key, in place of OMS_API_KEY' },
    'read-key': {
      kind: 'text',
      value: 'KEY',
      about: 'a key that may only read, in place of OMS_READ_API_KEY; shows that scopes are looked at',
    },
    customer: { kind: 'text', value: 'ID', about: 'who orders; CUST-1001 by default' },
    sku: { kind: 'text', value: 'SKU', about: 'what is ordered, 3 pieces; SKU-1001 by default' },
    'skip-order': { kind: 'flag', about: 'place no order; the rest changes nothing' },
  },

  run: async ({ options }, { out, signal, environment }) => {
    const url = addressOf(options.url);
    const key = options.key ?? environment.OMS_API_KEY;
    if (!key) throw new UsageError('OMS_API_KEY is missing, and so is --key');
    const readKey = options['read-key'] ?? environment.OMS_READ_API_KEY;
    if (readKey === key)
      throw new UsageError('--read-key is the key itself; it takes one that may only read');
    // Where it is missing, that is said before anything is checked.
    if (!options['skip-order']) redoclyCli();
    const { customer = 'CUST-1001', sku = 'SKU-1001' } = options;
    const probe = buildProbe(url, signal);
    // One sentence in place of a finding for each check, also when nothing answers at all.
    const unfit =
      (await stageFault(probe, key)) ??
      (await scopeFault(probe, key)) ??
      (readKey && (await stageFault(probe, readKey, 'the read key')));
    if (unfit) throw new Failure(unfit);

    const faultOf = await buildProblemFault();
    const checks = await authorizationChecks(probe, faultOf);
    if (readKey) checks.push(...(await scopeChecks(probe, { readKey, customer }, faultOf)));
    checks.push(...(await gatewayChecks(probe, key, faultOf)));
    const isBound = await isBoundKey(probe, key);
    if (isBound) out.note('the key is bound to a customer, so others must be refused with 403');
    checks.push(...(await errorShapeChecks(probe, { key, isBound }, faultOf)));
    let life: OrderLife = { checks: [], notReached: [] };
    if (!options['skip-order']) {
      out.note('living an order’s life; this takes until the inventory service has answered');
      const waits = (seconds: number, most: number) => {
        out.note(`no verdict after ${seconds} s; waiting for ${most} s at most`);
      };
      life = await orderLifeChecks({ url, key, customer, sku, signal, waits }, probe);
      checks.push(...life.checks);
    }
    const { notReached, leftOver } = life;
    const findings = checks.filter(({ fault }) => fault !== undefined);
    const value = {
      url,
      contract_digest: contractDigest,
      passed: checks.length - findings.length,
      findings,
      not_reached: notReached,
      not_shown: readKey ? [] : ['scopes'],
      ...(leftOver && { left_over: leftOver }),
    };
    out.result(value, () =>
      [
        `${url} against the contract ${contractDigest}:`,
        '',
        ...areas.map((area) => summaryOf(area, checks)),
        ...(findings.length > 0 ? ['', ...findings.map(told)] : []),
        ...(notReached.length > 0
          ? ['', `The order’s life ended early; not reached: ${notReached.join(', ')}.`]
          : []),
        ...(leftOver ? [leftOverWords(leftOver)] : []),
        '',
        findings.length === 0
          ? `All ${checks.length} checks passed${readKey ? '' : '; that scopes are looked at was not shown'}.`
          : `${findings.length} of ${checks.length} checks failed.`,
      ].join('\n'),
    );
    return findings.length === 0 ? 0 : 1;
  },
});

function leftOverWords({ order_id, is_deleted }: LeftOver): string {
  if (is_deleted) return `Its order ${order_id} was deleted.`;
  return `Its order ${order_id} could not be deleted and is still there; delete it.`;
}

function addressOf(text: string): string {
  if (isHttpUrl(text)) return text;
  throw new UsageError(`--url is "${text}"; it takes an address such as http://127.0.0.1:3000`);
}

function summaryOf(area: Check['area'], checks: readonly Check[]): string {
  const mine = checks.filter((check) => check.area === area);
  const words = (mark: string, text: string) => `  ${mark} ${area.padEnd(16)} ${text}`;
  if (mine.length === 0) return words('-', area === 'scopes' ? 'not shown, give --read-key' : 'skipped');
  const failed = mine.filter(({ fault }) => fault !== undefined).length;
  return words(failed > 0 ? '✗' : '✓', `${mine.length - failed} of ${mine.length} passed`);
}

function told({ operation, check, area, fault }: Check): string {
  return `✗ ${operation}, ${area}: ${check}\n    ${fault}`;
}
