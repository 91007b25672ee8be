import type { JudgedChange, Verdict } from './verdict.ts';
import type { Version } from './version.ts';

/** A contract's verdict as a person reads it. */
export function told(
  name: string,
  released: Version,
  working: Version,
  { impact, changes, faults }: Verdict,
): string {
  const words = changes.filter((change) => change.impact === 'patch');
  const others = (['major', 'minor'] as const).flatMap((kind) =>
    changes.filter((change) => change.impact === kind),
  );
  return [
    `${name}.yaml ${working.join('.')}, released as ${released.join('.')}: ${impact}`,
    ...others.map(changeTold),
    ...(words.length > 0
      ? [`  patch  ${words.length} of words: ${words.map(({ at }) => at).join(', ')}`]
      : []),
    ...faults.map((fault) => `  refused: ${fault}`),
    '',
  ].join('\n');
}

function changeTold({ impact, what, at, places, accepted }: JudgedChange): string {
  const [first, ...others] = places;
  const more = others.length > 0 ? `, and in ${others.length} more` : '';
  // Of a break all places are told: callers of each meet it, and an entry that accepts it names them.
  const where = impact === 'major' ? places : [`${first}${more}`];
  return [
    `  ${impact}  ${what}`,
    `         at ${at}`,
    ...where.map((place) => `         in ${place}`),
    ...(accepted ? [`         accepted on ${accepted.date}: ${accepted.reason}`] : []),
  ].join('\n');
}
