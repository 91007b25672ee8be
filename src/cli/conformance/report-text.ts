import { howMany } from '../how-many.ts';
import type { Finding } from './finding.ts';
import { notTested } from './not-tested.ts';
import type { Outcome } from './run-scenarios.ts';

/** The report for people: a line for each scenario, then each finding with what was agreed. */
export function reportText(report: {
  in: string;
  out: string;
  outcomes: readonly Outcome[];
  remarks: readonly string[];
}): string {
  const { outcomes, remarks } = report;
  const width = Math.max(...outcomes.map(({ scenario }) => scenario.length));
  return [
    `The inventory service between ${report.in}`,
    `and ${report.out} against asyncapi.yaml:`,
    '',
    ...outcomes.map((outcome) => lineOf(outcome, width)),
    '',
    ...findingTexts(outcomes),
    ...remarks,
    ...(remarks.length > 0 ? [''] : []),
    `Not tested, see docs/conformance.md: ${notTested.join('; ')}.`,
    '',
    totalOf(outcomes),
  ].join('\n');
}

function lineOf(outcome: Outcome, width: number): string {
  const { scenario, about, findings, untried, skipped } = outcome;
  const faults = findings.filter(isFault).length;
  const warnings = findings.length - faults;
  const counts = [...counted(faults, 'fault'), ...counted(warnings, 'warning')].join(', ');
  const sign = faults > 0 ? '✗' : skipped !== undefined ? '-' : warnings > 0 ? '!' : '✓';
  const text = skipped === undefined ? [about, untried].filter(Boolean).join('; ') : `not played: ${skipped}`;
  return `  ${sign} ${scenario.padEnd(width)}  ${text}${counts && `  [${counts}]`}`;
}

/** Findings of one kind are told once, with the first as the example and all the scenarios that they are of. */
function findingTexts(outcomes: readonly Outcome[]): string[] {
  const all = outcomes.flatMap(({ scenario, findings }) =>
    findings.map((finding) => ({ scenario, finding })),
  );
  const kinds = Map.groupBy(all, ({ finding: { severity, what } }) => `${mark(severity)} ${what}`);
  return [...kinds].map(([heading, [first, ...others]]) => {
    if (!first) return '';
    const { expected, came, clause } = first.finding;
    const same = [first, ...others];
    const [order_id, ...more] = new Set(same.flatMap(({ finding }) => finding.order_ids));
    return [
      heading,
      `    scenario  ${[...new Set(same.map(({ scenario }) => scenario))].join(', ')}`,
      `    expected  ${expected}`,
      `    came      ${came}`,
      `    contract  “${clause.text}” (asyncapi.yaml${clause.place})`,
      `    order     ${order_id}${more.length > 0 ? `, and ${more.length} more` : ''}`,
      '',
    ].join('\n');
  });
}

function mark(severity: Finding['severity']): string {
  return severity === 'fault' ? '✗' : '!';
}

function totalOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ findings }) => findings.some(isFault)).length;
  const skipped = outcomes.filter((one) => one.skipped !== undefined).length;
  const warned = outcomes.filter(({ findings }) => findings.some((finding) => !isFault(finding))).length;
  const partly = outcomes.filter(({ untried }) => untried !== undefined).length;
  const besides = [
    ...(warned > 0 ? [`${warned} with warnings`] : []),
    ...(partly > 0 ? [`${partly} in part`] : []),
    ...(skipped > 0 ? [`${skipped} not played`] : []),
  ];
  const text =
    failed + skipped === 0
      ? `All ${outcomes.length} scenarios passed`
      : `${failed} of ${outcomes.length} scenarios failed`;
  return `${[text, ...besides].join(', ')}.`;
}

function isFault({ severity }: Finding): boolean {
  return severity === 'fault';
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [howMany(count, noun)];
}
