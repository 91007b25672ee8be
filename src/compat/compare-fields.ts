import { isObject } from '../contract/is-object.ts';
import type { Change } from './change.ts';
import { type ContractNode, childOf, childrenOf } from './contract-node.ts';
import type { Sight } from './judge.ts';

type CompareSchemas = (
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  sight: Sight,
) => Change[];

/** Changes of an object's `properties` and of which of them are `required`. */
export function compareFields(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  sight: Sight,
  compareSchemas: CompareSchemas,
): Change[] {
  const [old, young] = [childOf(before, 'properties'), childOf(after, 'properties')];
  const names = new Set([...childrenOf(old), ...childrenOf(young)].map(([name]) => name));
  for (const name of [...requiredBy(before), ...requiredBy(after)]) names.add(name);
  return [...names].flatMap((name) => {
    const fields = { name, was: childOf(old, name), is: childOf(young, name) };
    const inner = { ...sight, place: `${sight.place}/${name}`, isNeverLeftOut: false };
    if (fields.was && !fields.is) return goneField(fields.was, name, after, inner);
    const isRequired = requiredBy(after).has(name);
    if (!fields.was && fields.is) {
      const others = schemaOfOthers(before);
      return [
        ...newField(fields.is, name, isRequired, before, inner),
        ...(others ? compareSchemas(others, fields.is, inner) : []),
      ];
    }
    const requirement = requirementOf(name, requiredBy(before).has(name), isRequired, after ?? before, inner);
    const isNeverLeftOut = requiredBy(before).has(name);
    return [...requirement, ...compareSchemas(fields.was, fields.is, { ...inner, isNeverLeftOut })];
  });
}

function goneField(
  was: ContractNode,
  name: string,
  after: ContractNode | undefined,
  { direction, place }: Sight,
): Change[] {
  const gone = { impact: 'major', at: was.pointer, place } as const;
  if (direction === 'gives') return [{ ...gone, what: `the field \`${name}\` is gone: its readers miss it` }];
  const fate = isClosed(after) ? 'refused' : 'no longer read';
  return [{ ...gone, what: `the field \`${name}\` is gone: what is sent in it is ${fate}` }];
}

function newField(
  is: ContractNode,
  name: string,
  isRequired: boolean,
  before: ContractNode | undefined,
  { direction, place, isExclusive }: Sight,
): Change[] {
  const added = { at: is.pointer, place };
  const what = `the field \`${name}\` is new`;
  if (direction === 'accepts' && isRequired) {
    return [
      { ...added, impact: 'major', what: `${what} and required: those who do not send it are refused` },
    ];
  }
  if (direction === 'gives' && isClosed(before)) {
    return [{ ...added, impact: 'major', what: `${what}: readers were told that no other comes` }];
  }
  if (direction === 'accepts' && isExclusive) {
    return [
      { ...added, impact: 'major', what: `${what}: what has it may fit two branches of the \`oneOf\`` },
    ];
  }
  return [{ ...added, impact: 'minor', what }];
}

function requirementOf(
  name: string,
  wasRequired: boolean,
  isRequired: boolean,
  schema: ContractNode | undefined,
  { direction, place, isExclusive }: Sight,
): Change[] {
  if (wasRequired === isRequired) return [];
  const at = `${schema?.pointer}/required`;
  const impact = isExclusive ? 'major' : 'minor';
  if (isRequired) {
    const what = `the field \`${name}\` became required`;
    if (direction === 'gives') return [{ impact, at, place, what }];
    return [{ impact: 'major', at, place, what: `${what}: those who do not send it are refused` }];
  }
  const what = `the field \`${name}\` became optional`;
  if (direction === 'accepts') return [{ impact, at, place, what }];
  return [{ impact: 'major', at, place, what: `${what}: its readers may miss it` }];
}

/** What a field had to be before it got a name; undefined where nothing was said of it. */
function schemaOfOthers(schema: ContractNode | undefined): ContractNode | undefined {
  const others = childOf(schema, 'additionalProperties');
  return isObject(others?.value) && Object.keys(others.value).length > 0 ? others : undefined;
}

function isClosed(schema: ContractNode | undefined): boolean {
  return childOf(schema, 'additionalProperties')?.value === false;
}

function requiredBy(schema: ContractNode | undefined): Set<string> {
  const required = isObject(schema?.value) ? schema.value.required : undefined;
  return new Set(Array.isArray(required) ? required.map(String) : []);
}
