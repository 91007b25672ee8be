import { isDeepStrictEqual } from 'node:util';
import type { Change } from './change.ts';
import { type ContractNode, childOf, childrenOf, inlined } from './contract-node.ts';
import { shown } from './shown.ts';

/** What is there for people; no program depends on it. */
export const words: ReadonlySet<string> = new Set([
  '$comment',
  'contact',
  'description',
  'example',
  'examples',
  'externalDocs',
  'license',
  'summary',
  'tags',
  'termsOfService',
  'title',
]);

/** What is false when it is not written. */
const flags = new Set(['allowEmptyValue', 'allowReserved', 'deprecated', 'readOnly', 'writeOnly']);

/**
 * Changes of whatever no other rule compares: words are a patch, a deprecation is a minor change, and the rest is
 * major, for what is not known to be harmless counts as breaking.
 *
 * @param compared keys that other rules have dealt with
 */
export function compareRemainder(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  place: string,
  compared: ReadonlySet<string>,
): Change[] {
  const keys = new Set([...childrenOf(before), ...childrenOf(after)].map(([key]) => key));
  return [...keys].flatMap((key): Change[] => {
    if (compared.has(key)) return [];
    const [was, is] = [childOf(before, key), childOf(after, key)];
    const [old, young] = [inlined(was), inlined(is)];
    if (isDeepStrictEqual(old ?? absent(key), young ?? absent(key))) return [];
    const at = `${(after ?? before)?.pointer}/${key}`;
    if (words.has(key)) return [{ impact: 'patch', at, place, what: `\`${key}\` has other words` }];
    const what = `\`${key}\` ${shown(old)} → ${shown(young)}`;
    if (key === 'deprecated') return [{ impact: 'minor', at, place, what }];
    return [{ impact: 'major', at, place, what: `${what}: who relies on the old one breaks` }];
  });
}

function absent(key: string): false | undefined {
  return flags.has(key) ? false : undefined;
}
