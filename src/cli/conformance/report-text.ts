import type { Finding } from './finding.ts';
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
  const findings = outcomes.flatMap(({ scenario, findings }) =>
    findings.map((finding) => findingText(scenario, finding)),
  );
  return [
    `The inventory service between ${report.in}`,
    `and ${report.out} against asyncapi.yaml:`,
    '',
    ...outcomes.map((outcome) => lineOf(outcome, width)),
    '',
    ...findings,
    ...remarks,
    ...(remarks.length > 0 ? [''] : []),
    totalOf(outcomes),
  ].join('\n');
}

function lineOf(outcome: Outcome, width: number): string {
  const { scenario, about, findings, remark, skipped } = outcome;
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  const warnings = findings.length - faults;
  const counts = [...counted(faults, 'fault'), ...counted(warnings, 'warning')].join(', ');
  const mark = faults > 0 ? '✗' : skipped !== undefined ? '-' : warnings > 0 ? '!' : '✓';
  const text = skipped === undefined ? [about, remark].filter(Boolean).join('; ') : `not played: ${skipped}`;
  return `  ${mark} ${scenario.padEnd(width)}  ${text}${counts && `  [${counts}]`}`;
}

function findingText(scenario: string, finding: Finding): string {
  const { severity, what, expected, came, clause, order_ids } = finding;
  const [first = '', ...others] = order_ids;
  return [
    `${severity === 'fault' ? '✗' : '!'} ${scenario}: ${what}`,
    `    expected  ${expected}`,
    `    came      ${came}`,
    `    contract  “${clause.text}” (asyncapi.yaml${clause.place})`,
    `    order     ${first}${others.length > 0 ? `, and ${others.length} more` : ''}`,
    '',
  ].join('\n');
}

function totalOf(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap(({ findings }) => findings);
  const faults = all.filter(({ severity }) => severity === 'fault').length;
  const skipped = outcomes.filter((one) => one.skipped !== undefined).length;
  const rest = [
    ...counted(all.length - faults, 'warning'),
    ...(skipped > 0 ? [`${skipped} not played`] : []),
  ];
  const others = rest.length > 0 ? ` (${rest.join(', ')})` : '';
  if (faults === 0 && skipped === 0) return `All ${outcomes.length} scenarios passed${others}.`;
  const failed = outcomes.filter(({ findings }) =>
    findings.some(({ severity }) => severity === 'fault'),
  ).length;
  return `${failed} of ${outcomes.length} scenarios failed, with ${counted(faults, 'fault').join('')}${others}.`;
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}
