import { isObject } from '../contract/is-object.ts';
import type { Contracts } from './contracts.ts';

/** A number, or a code, and the comment behind it that says where it comes from. */
const noted = /(?:`[^`\n]*`|\d[\d,.]*(?<=\d))<!-- (\S+) -->/g;

/**
 * A guide's text with its noted values as they are now: in `100<!-- openapi.yaml#/components/schemas/OrderItems/maxItems -->`
 * the 100 is what stands there in the contract, references followed, and one of `facts` in
 * `1,000<!-- prod.throttling.rate -->`. The notes stay.
 *
 * @throws Error for a note that leads to no number or text, or has no value before it
 */
export function withCurrentValues(text: string, contracts: Contracts, facts: Record<string, number>): string {
  const documents: Record<string, unknown> = {
    'openapi.yaml': contracts.rest,
    'asyncapi.yaml': contracts.messages,
  };
  const [lost] = text.replaceAll(noted, '').match(/<!--.*/) ?? [];
  if (lost !== undefined) throw new Error(`${lost} has no number or code before it`);
  return text.replaceAll(noted, (_, name: string) => {
    const [file = '', pointer] = name.split('#/');
    const value = pointer === undefined ? facts[name] : valueAt(documents[file], pointer);
    if (typeof value === 'number') return `${value.toLocaleString('en')}<!-- ${name} -->`;
    if (typeof value === 'string') return `\`${value}\`<!-- ${name} -->`;
    throw new Error(`${name} leads to no number or text`);
  });
}

function valueAt(document: unknown, pointer: string): unknown {
  return pointer.split('/').reduce<unknown>((node, step) => {
    const here =
      isObject(node) && typeof node.$ref === 'string' ? valueAt(document, node.$ref.slice(2)) : node;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(here) || Array.isArray(here) ? Reflect.get(here, key) : undefined;
  }, document);
}
