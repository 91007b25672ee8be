import type { ContractNode } from './contract-node.ts';

/** An operation of openapi.yaml and what it inherits from: its path item and the document. */
export type PlacedOperation = { root: ContractNode; item: ContractNode; operation: ContractNode };
