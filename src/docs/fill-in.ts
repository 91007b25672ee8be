import { isObject } from '../generate/map-objects.ts';
import type { Contracts } from './contracts.ts';

/**
 * A guide's text with its `{{…}}` filled in: `{{openapi.yaml#/components/schemas/OrderItems/maxItems}}` is what stands
 * there in the contract, references followed, and `{{prod.throttling.rate}}` one of `facts`.
 *
 * @throws Error for a placeholder that leads to no number or text
 */
export function fillIn(text: string, contracts: Contracts, facts: Record<string, number>): string {
  const documents: Record<string, unknown> = {
    'openapi.yaml': contracts.rest,
    'asyncapi.yaml': contracts.messages,
  };
  return text.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const [file = '', pointer] = name.split('#/');
    const value = pointer === undefined ? facts[name] : valueAt(documents[file], pointer);
    if (typeof value === 'number') return value.toLocaleString('en');
    if (typeof value === 'string') return value;
    throw new Error(`{{${name}}} leads to no number or text`);
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
