import { document } from '../../../generated/openapi-document.js';

/** An operation of the contract, and where it is. */
export type Route = { operation: string; method: string; path: string };

/** Every operation of openapi.yaml. */
export const routes: readonly Route[] = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'put', 'post', 'patch', 'delete'] as const).flatMap((method) => {
    const operation = item?.[method]?.operationId;
    return operation === undefined ? [] : [{ operation, method: method.toUpperCase(), path }];
  }),
);
