import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../contract/is-object.ts';
import { type AcceptedBreak, acceptedBreaksFile } from './accepted-breaks.ts';
import type { Change, Impact } from './change.ts';
import { compareVersions, nextVersion, parseVersion, type Version } from './version.ts';

/** A change with all the places that it is met in, and its entry when it is a break that was accepted. */
export type JudgedChange = Omit<Change, 'place'> & {
  places: string[];
  accepted: AcceptedBreak | undefined;
};

/** What a contract's changes since its last release ask for, and why it may not be released. */
export type Verdict = { impact: Impact | 'none'; changes: JudgedChange[]; faults: string[] };

const waysOutOfMajor = `           Within a major version nothing breaks. Take back what breaks, release the next major version, or
           record in ${acceptedBreaksFile} why it may pass (docs/compatibility.md)`;

type Side = { version: Version; document: unknown };

/**
 * Judges a contract against its last release.
 *
 * @param accepted the accepted breaks of this contract; those with earlier releases are history
 */
export function verdict(
  released: Side,
  working: Side,
  compare: (released: unknown, working: unknown) => Change[],
  accepted: readonly AcceptedBreak[],
): Verdict {
  const found = compare(released.document, working.document);
  const differs = !isDeepStrictEqual(unversioned(released.document), unversioned(working.document));
  const unseen: Change = { impact: 'patch', at: '#', place: 'the document', what: 'it says something else' };
  const age = ({ from }: AcceptedBreak) =>
    compareVersions(parseVersion(from, `${acceptedBreaksFile}: from`), released.version);
  const current = accepted.filter((entry) => age(entry) === 0);
  const early = accepted.filter((entry) => age(entry) > 0);
  const changes = judged(found.length === 0 && differs ? [unseen] : found, current);
  const impact = highest(changes);
  return {
    impact,
    changes,
    faults: [
      ...versionFaults(released.version, working.version, impact),
      ...idle(current, changes),
      ...unreleased(early, released.version),
    ],
  };
}

function judged(changes: readonly Change[], accepted: readonly AcceptedBreak[]): JudgedChange[] {
  const byChange = Map.groupBy(changes, ({ impact, at, what }) => `${impact} ${at} ${what}`);
  return [...byChange.values()].flatMap((alike) => {
    const [change] = alike;
    if (!change) return [];
    const { place: _, ...rest } = change;
    const places = [...new Set(alike.map(({ place }) => place))];
    const entry = accepted.find(
      (one) => isOf(one, rest) && isDeepStrictEqual(new Set(one.places), new Set(places)),
    );
    return [{ ...rest, places, accepted: entry }];
  });
}

function isOf(entry: AcceptedBreak, { impact, at, what }: Pick<Change, 'impact' | 'at' | 'what'>): boolean {
  return impact === 'major' && entry.at === at && entry.change === what;
}

/** An accepted break is still something that users have to read of. */
function highest(changes: readonly JudgedChange[]): Impact | 'none' {
  const impacts = changes.map(({ impact, accepted }) => (accepted ? 'minor' : impact));
  return (['major', 'minor', 'patch'] as const).find((impact) => impacts.includes(impact)) ?? 'none';
}

function versionFaults(released: Version, working: Version, impact: Impact | 'none'): string[] {
  const required = nextVersion(released, impact);
  if (compareVersions(working, required) >= 0) return [];
  const fault = `info.version is ${working.join('.')} and has to be ${required.join('.')} at the least`;
  return [
    impact === 'major' ? `${fault}\n${waysOutOfMajor}` : `${fault}: raise it, and \`npm run generate\``,
  ];
}

function idle(accepted: readonly AcceptedBreak[], changes: readonly JudgedChange[]): string[] {
  return accepted
    .filter((entry) => !changes.some((change) => change.accepted === entry))
    .map((entry) => {
      const found = changes.find((change) => isOf(entry, change));
      const fault = found ? otherPlaces(entry.places, found.places) : 'accepts what is no break';
      return `${acceptedBreaksFile} ${fault}: ${entry.at}: ${entry.change}`;
    });
}

/** They would pass now, and again with every release until theirs. */
function unreleased(accepted: readonly AcceptedBreak[], released: Version): string[] {
  const last = released.join('.');
  return accepted.map(
    ({ from, at, change }) =>
      `${acceptedBreaksFile} accepts a break with ${from}, and the last release is ${last}: ${at}: ${change}`,
  );
}

function otherPlaces(accepted: readonly string[], found: readonly string[]): string {
  const more = found.filter((place) => !accepted.includes(place)).map((place) => `not in ${place}`);
  const less = accepted.filter((place) => !found.includes(place)).map((place) => `needlessly in ${place}`);
  return `accepts a break ${[...more, ...less].join(', ')}`;
}

function unversioned(document: unknown): unknown {
  if (!isObject(document) || !isObject(document.info)) return document;
  const { version: _, ...info } = document.info;
  return { ...document, info };
}
