import type { Change } from './change.ts';
import { compareOperations } from './compare-operations.ts';
import { compareRemainder } from './compare-remainder.ts';
import { compareServers } from './compare-servers.ts';
import { type ContractNode, childOf, childrenOf, rootOf } from './contract-node.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

// What `components` hold counts where it is used; the version is what the verdict is about.
const comparedOfRoot = new Set(['components', 'info', 'paths', 'security', 'servers']);
const comparedOfItem = new Set([...methods, 'parameters']);

/** Changes between two versions of an OpenAPI 3.0 document. */
export function compareRest(released: unknown, working: unknown): Change[] {
  const [before, after] = [rootOf(released), rootOf(working)];
  return [
    ...compareRemainder(before, after, 'the document', comparedOfRoot),
    ...compareRemainder(
      childOf(before, 'info'),
      childOf(after, 'info'),
      'the document',
      new Set(['version']),
    ),
    ...compareServers(serversByUrl(before), serversByUrl(after)),
    ...comparePaths(before, after),
    ...compareSchemaNames(before, after),
  ];
}

/** Generated types are called as the schemas are, those of `oms-client` among them. */
function compareSchemaNames(before: ContractNode, after: ContractNode): Change[] {
  const schemasOf = (root: ContractNode) =>
    new Map(childrenOf(childOf(childOf(root, 'components'), 'schemas')));
  const [old, young] = [schemasOf(before), schemasOf(after)];
  const at = (name: string) => `#/components/schemas/${name}`;
  const place = 'the types of clients';
  const gone = [...old.keys()].filter((name) => !young.has(name));
  const added = [...young.keys()].filter((name) => !old.has(name));
  return [
    ...gone.map((name): Change => {
      const what = `the schema ${name} is gone: code that names its type does not compile`;
      return { impact: 'major', at: at(name), place, what };
    }),
    ...added.map(
      (name): Change => ({ impact: 'minor', at: at(name), place, what: `the schema ${name} is new` }),
    ),
  ];
}

function serversByUrl(root: ContractNode): Map<string, ContractNode> {
  return new Map(
    childrenOf(childOf(root, 'servers')).map(([, server]) => [`${childOf(server, 'url')?.value}`, server]),
  );
}

function comparePaths(before: ContractNode, after: ContractNode): Change[] {
  const [old, young] = [childOf(before, 'paths'), childOf(after, 'paths')];
  const paths = new Set([...childrenOf(old), ...childrenOf(young)].map(([path]) => path));
  return [...paths].flatMap((path) => {
    const [was, is] = [childOf(old, path), childOf(young, path)];
    return [
      ...(was && is ? compareRemainder(was, is, path, comparedOfItem) : []),
      ...methods.flatMap((method) => compareMethods(path, method, { before, was }, { after, is })),
    ];
  });
}

function compareMethods(
  path: string,
  method: string,
  { before, was }: { before: ContractNode; was: ContractNode | undefined },
  { after, is }: { after: ContractNode; is: ContractNode | undefined },
): Change[] {
  const [old, young] = [childOf(was, method), childOf(is, method)];
  const place = `${method.toUpperCase()} ${path}`;
  if (old && !young) {
    return [{ impact: 'major', at: old.pointer, place, what: 'the operation is gone: its callers fail' }];
  }
  if (!old && young) return [{ impact: 'minor', at: young.pointer, place, what: 'the operation is new' }];
  if (!old || !was || !young || !is) return [];
  return compareOperations(
    { root: before, item: was, operation: old },
    { root: after, item: is, operation: young },
    place,
  );
}
