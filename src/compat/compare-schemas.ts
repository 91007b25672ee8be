import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../contract/is-object.ts';
import type { Change } from './change.ts';
import { compareFields } from './compare-fields.ts';
import { compareRemainder, words } from './compare-remainder.ts';
import { type ContractNode, childOf, childrenOf, inlined } from './contract-node.ts';
import { type Direction, judge, type Sight } from './judge.ts';
import { effectOf, schemaKeywords, typesAllowed, valuesAllowed } from './schema-keywords.ts';
import { shown } from './shown.ts';

type Side = ContractNode | undefined;

const branchKeywords = ['allOf', 'anyOf', 'oneOf'] as const;

const compared = new Set([
  ...schemaKeywords.keys(),
  ...branchKeywords,
  ...[
    'type',
    'nullable',
    'enum',
    'const',
    'required',
    'properties',
    'additionalProperties',
    'items',
    'default',
    'deprecated',
    'x-extensible-enum',
  ],
]);

const besideBranch = new Set([...words, 'deprecated']);

/**
 * Changes between two versions of a JSON Schema, of OpenAPI 3.0 or 2020-12. A keyword that is not compared counts as
 * breaking when it differs.
 *
 * @param before undefined where anything was allowed
 * @param after undefined where anything is allowed
 * @param isNeverLeftOut whether the value had to be there before
 */
export function compareSchemas(
  before: Side,
  after: Side,
  direction: Direction,
  place: string,
  isNeverLeftOut = false,
): Change[] {
  return compare(before, after, { direction, place, trail: [], isNeverLeftOut });
}

function compare(given: Side, revised: Side, sight: Sight): Change[] {
  const [before, after] = [unwrapped(given, revised), unwrapped(revised, given)];
  if (!before && !after) return [];
  const pair = `${before?.pointer} ${after?.pointer}`;
  if (sight.trail.includes(pair)) return [];
  if (typeof before?.value === 'boolean' || typeof after?.value === 'boolean') {
    if (before?.value === after?.value) return [];
    const what = `the schema ${shown(before?.value)} → ${shown(after?.value)}`;
    return [judge('other', `${(after ?? before)?.pointer}`, what, sight)];
  }
  const inner = { ...sight, trail: [...sight.trail, pair] };
  const types = compareTypes(before, after, inner);
  if (types.isAnother) return types.changes;
  return [
    ...types.changes,
    ...compareValues(before, after, inner),
    ...compareKeywords(before, after, inner),
    ...compareFields(before, after, inner, compare),
    ...compareOthers(before, after, inner),
    ...compareItems(before, after, inner),
    ...branchKeywords.flatMap((keyword) => compareBranches(keyword, before, after, inner)),
    ...compareDefault(before, after, inner),
    ...compareKnownValues(before, after, inner),
    ...compareDeprecation(given, revised, sight),
    ...compareRemainder(before, after, sight.place, compared),
  ];
}

function unwrapped(node: Side, other: Side): Side {
  const only = onlyBranch(node, other);
  return only ? unwrapped(only, other) : node;
}

/**
 * A schema that is nothing but one branch is that branch; so words, or a deprecation, are put beside a reference. Where
 * the other side has branches, too, it stays one of them.
 */
function onlyBranch(node: Side, other: Side): Side {
  const keyword = branchKeywords.find((each) => childOf(node, each));
  if (!keyword || (keyword !== 'allOf' && childOf(other, keyword))) return undefined;
  const [[, only] = [], ...more] = childrenOf(childOf(node, keyword));
  const isBare = childrenOf(node).every(([key]) => key === keyword || besideBranch.has(key));
  return isBare && more.length === 0 ? only : undefined;
}

function compareTypes(before: Side, after: Side, sight: Sight): { changes: Change[]; isAnother: boolean } {
  const [old, young] = [typesAllowed(before?.value), typesAllowed(after?.value)];
  const effect = effectOf(old, young);
  const what = `the type ${typeWords(before)} → ${typeWords(after)}`;
  return {
    changes: effect ? [judge(effect, pointerTo('type', before, after), what, sight)] : [],
    isAnother: [...old].every((type) => !young.has(type)),
  };
}

function typeWords(node: Side): string {
  const { type = 'any', nullable } = isObject(node?.value) ? node.value : {};
  return `${[type].flat().join(' or ')}${nullable === true ? ' or null' : ''}`;
}

function compareValues(before: Side, after: Side, sight: Sight): Change[] {
  const [old, young] = [valuesAllowed(before?.value), valuesAllowed(after?.value)];
  const at = pointerTo('enum', before, after);
  if (!old && !young) return [];
  if (!old) return [judge('narrower', at, `only ${[...(young ?? [])].join(', ')} may stand here`, sight)];
  if (!young) return [judge('wider', at, `not only ${[...old].join(', ')} may stand here`, sight)];
  const lost = [...old].filter((value) => !young.has(value));
  const gained = [...young].filter((value) => !old.has(value));
  return [
    ...(lost.length > 0 ? [judge('narrower', at, `no longer ${lost.join(', ')}`, sight)] : []),
    ...(gained.length > 0 ? [judge('wider', at, `now also ${gained.join(', ')}`, sight)] : []),
  ];
}

function compareKeywords(before: Side, after: Side, sight: Sight): Change[] {
  return [...schemaKeywords].flatMap(([keyword, effectOfRule]) => {
    const [old, young] = [childOf(before, keyword)?.value, childOf(after, keyword)?.value];
    const effect = old === young ? undefined : effectOfRule(old, young);
    if (!effect) return [];
    const what = `\`${keyword}\` ${shown(old)} → ${shown(young)}`;
    return [judge(effect, pointerTo(keyword, before, after), what, sight)];
  });
}

/** Fields that have no name in the contract. */
function compareOthers(before: Side, after: Side, sight: Sight): Change[] {
  const [was, is] = [before, after].map((side) => childOf(side, 'additionalProperties'));
  const [old, young] = [openness(was), openness(is)];
  if (old === 1 && young === 1)
    return compare(was, is, {
      ...sight,
      place: `${sight.place}/*`,
      isNeverLeftOut: true,
    });
  if (old === young) return [];
  const what = young < old ? 'other fields are not let in as before' : 'other fields are let in';
  const at = pointerTo('additionalProperties', before, after);
  return [judge(young < old ? 'narrower' : 'wider', at, what, sight)];
}

function openness(additional: Side): number {
  if (additional?.value === false) return 0;
  return isObject(additional?.value) && Object.keys(additional.value).length > 0 ? 1 : 2;
}

function compareItems(before: Side, after: Side, sight: Sight): Change[] {
  return compare(childOf(before, 'items'), childOf(after, 'items'), {
    ...sight,
    place: `${sight.place}/*`,
    isNeverLeftOut: true,
  });
}

/** Branches that are the same are left out; as many others on both sides are taken for each other's successors. */
function compareBranches(keyword: (typeof branchKeywords)[number], before: Side, after: Side, around: Sight) {
  const sight: Sight = keyword === 'oneOf' ? { ...around, isExclusive: true } : around;
  const [old, young] = [childOf(before, keyword), childOf(after, keyword)];
  const isAll = keyword === 'allOf';
  if (!old && !young) return [];
  if (!old !== !young && !isAll) {
    const what = old ? `\`${keyword}\` is gone` : `\`${keyword}\` is new`;
    return [judge(old ? 'wider' : 'narrower', pointerTo(keyword, before, after), what, around)];
  }
  const [gone, added] = [unlike(old, young), unlike(young, old)];
  if (gone.length === added.length) return gone.flatMap((branch, n) => compare(branch, added[n], sight));
  return [
    ...gone.map(({ pointer }) =>
      judge(isAll ? 'wider' : 'narrower', pointer, `a branch of \`${keyword}\` is gone`, sight),
    ),
    ...added.map(({ pointer }) =>
      judge(isAll ? 'narrower' : 'wider', pointer, `a branch of \`${keyword}\` is new`, sight),
    ),
  ];
}

function unlike(branches: Side, others: Side): ContractNode[] {
  const known = childrenOf(others).map(([, other]) => inlined(other));
  return childrenOf(branches)
    .map(([, branch]) => branch)
    .filter((branch) => !known.some((other) => isDeepStrictEqual(inlined(branch), other)));
}

/** A default tells what it means to leave a value out; of what is given it is a mere word. */
function compareDefault(before: Side, after: Side, { direction, place, isNeverLeftOut }: Sight): Change[] {
  const [old, young] = [inlined(childOf(before, 'default')), inlined(childOf(after, 'default'))];
  if (isDeepStrictEqual(old, young)) return [];
  const at = pointerTo('default', before, after);
  const what = `\`default\` ${shown(old)} → ${shown(young)}`;
  if (direction === 'gives') return [{ impact: 'patch', at, place, what }];
  if (old === undefined && isNeverLeftOut) return [{ impact: 'minor', at, place, what }];
  // Callers who leave it out count on what that meant before, said or not.
  return [{ impact: 'major', at, place, what: `${what}: leaving it out means something else` }];
}

/** `x-extensible-enum` lists the values that are known, and says that others may come. */
function compareKnownValues(before: Side, after: Side, { place }: Sight): Change[] {
  const keyword = 'x-extensible-enum';
  const [old, young] = [before, after].map((side) =>
    childrenOf(childOf(side, keyword)).map(([, { value }]) => value),
  );
  const at = pointerTo(keyword, before, after);
  const lost = old?.filter((value) => !young?.includes(value)) ?? [];
  const gained = young?.filter((value) => !old?.includes(value)) ?? [];
  return [
    ...lost.map((value): Change => {
      const what = `${shown(value)} is not known any more: who decides on it misses it`;
      return { impact: 'major', at, place, what };
    }),
    ...gained.map(
      (value): Change => ({ impact: 'minor', at, place, what: `${shown(value)} is known besides` }),
    ),
  ];
}

function compareDeprecation(given: Side, revised: Side, { place }: Sight): Change[] {
  const [old, young] = [isDeprecated(given, revised), isDeprecated(revised, given)];
  if (old === young) return [];
  const what = `\`deprecated\` ${old} → ${young}`;
  return [{ impact: 'minor', at: pointerTo('deprecated', given, revised), place, what }];
}

function isDeprecated(node: Side, other: Side): boolean {
  if (!node) return false;
  return childOf(node, 'deprecated')?.value === true || isDeprecated(onlyBranch(node, other), other);
}

function pointerTo(keyword: string, before: Side, after: Side): string {
  return `${(after ?? before)?.pointer}/${keyword}`;
}
