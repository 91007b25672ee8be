import {
  type ContractDocument,
  type ContractOperation,
  contractOperations,
} from '../generate/contract-document.ts';

/** A copy of openapi.yaml whose descriptions say what its own extensions say to programs: scopes and bounds of bodies. */
export function spelledOut(document: ContractDocument): ContractDocument {
  const copy = structuredClone(document);
  for (const { operation } of contractOperations(copy)) {
    operation.description = [operation.description?.trimEnd(), ...sentencesOf(operation)]
      .filter((text) => text !== undefined)
      .join('\n\n');
  }
  return copy;
}

function sentencesOf(operation: ContractOperation): string[] {
  const { 'x-required-scopes': scopes, 'x-max-body-bytes': bytes } = operation;
  const named = scopes.map((scope) => `\`${scope}\``).join(' and ');
  return [
    `The key needs the ${scopes.length === 1 ? 'scope' : 'scopes'} ${named}.`,
    ...(bytes === undefined ? [] : [`The body has ${bytes.toLocaleString('en')} bytes at the most.`]),
  ];
}
