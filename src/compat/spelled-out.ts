import { isObject } from '../contract/is-object.ts';
import { type ContractNode, childOf } from './contract-node.ts';

/** A parameter or header with how its value is written, also where the contract leaves that to the defaults. */
export function spelledOut(node: ContractNode): ContractNode {
  if (!isObject(node.value)) return node;
  const place = childOf(node, 'in')?.value;
  const style =
    childOf(node, 'style')?.value ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  return { ...node, value: { style, explode: style === 'form', ...node.value } };
}
