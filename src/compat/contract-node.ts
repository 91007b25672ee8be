import { isObject } from '../contract/is-object.ts';

/** A value of a contract and where it stands. */
export type ContractNode = { document: unknown; pointer: string; value: unknown };

/** The whole of a parsed contract. */
export function rootOf(document: unknown): ContractNode {
  return { document, pointer: '#', value: document };
}

/**
 * What a node has under a key, with references followed: the pointer is then that of what is referred to.
 *
 * @throws Error when a reference leads nowhere, out of the file or round in a circle
 */
export function childOf(node: ContractNode | undefined, key: string): ContractNode | undefined {
  return childBy(node, key, []);
}

function childBy(
  node: ContractNode | undefined,
  key: string,
  passed: readonly string[],
): ContractNode | undefined {
  if (!node || !(isObject(node.value) || Array.isArray(node.value))) return undefined;
  if (!Object.hasOwn(node.value, key)) return undefined;
  const pointer = `${node.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return followed({ document: node.document, pointer, value: Reflect.get(node.value, key) }, passed);
}

/** All that a node has, by key; of a list by index. */
export function childrenOf(node: ContractNode | undefined): [string, ContractNode][] {
  const keys = isObject(node?.value) || Array.isArray(node?.value) ? Object.keys(node.value) : [];
  return keys.flatMap((key): [string, ContractNode][] => {
    const child = childOf(node, key);
    return child ? [[key, child]] : [];
  });
}

/** A copy of a node's value in which what is referred to stands in the place of its reference. */
export function inlined(node: ContractNode | undefined, within: readonly string[] = []): unknown {
  if (!node) return undefined;
  if (within.includes(node.pointer)) return { recursion: node.pointer };
  const inside = [...within, node.pointer];
  if (Array.isArray(node.value)) return childrenOf(node).map(([, child]) => inlined(child, inside));
  if (!isObject(node.value)) return node.value;
  return Object.fromEntries(childrenOf(node).map(([key, child]) => [key, inlined(child, inside)]));
}

/**
 * What a reference leads to in the end.
 *
 * @throws Error when it leads nowhere, out of the file or round in a circle
 */
export function targetOf(document: unknown, reference: string): ContractNode {
  return followed({ document, pointer: reference, value: { $ref: reference } }, []);
}

/** @param passed the references that are being followed */
function followed(node: ContractNode, passed: readonly string[]): ContractNode {
  const reference = isObject(node.value) ? node.value.$ref : undefined;
  if (typeof reference !== 'string') return node;
  if (!reference.startsWith('#/')) throw new Error(`${reference} leads out of the file`);
  if (passed.includes(reference)) throw new Error(`${reference} leads to itself`);
  const keys = reference
    .slice(2)
    .split('/')
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
  const target = keys.reduce<ContractNode | undefined>(
    (inner, key) => childBy(inner, key, [...passed, reference]),
    rootOf(node.document),
  );
  if (!target) throw new Error(`${reference} leads nowhere`);
  return target;
}
