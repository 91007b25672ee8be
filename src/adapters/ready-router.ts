import type { OpenAPIBackend } from 'openapi-backend';
import { requestValidators } from '../../generated/request-validators.js';
import { pathPattern } from './path-pattern.ts';

/**
 * Initializes openapi-backend, and spares it what it would do at its first request, which is to compile validators, and
 * again at each, which is to make a list of the document's operations and a pattern of each path. It does so on its own
 * public fields.
 */
export async function readyRouter(api: OpenAPIBackend): Promise<void> {
  await api.init();
  Object.assign(api.validator.requestValidators, requestValidators);
  const { router } = api;
  const operations = router.getOperations();
  router.getOperations = () => operations;

  const routes = operations
    .map((operation) => ({ operation, pattern: pathPattern(operation.path) }))
    .sort((a, b) => literalLength(b.operation.path) - literalLength(a.operation.path));
  const matchOperation = router.matchOperation.bind(router);
  router.matchOperation = (request, strict?: boolean) => {
    const method = request.method.toLowerCase();
    const route = routes.find(
      ({ operation, pattern }) => operation.method === method && pattern.test(request.path),
    );
    // What matches none is refused by the library itself, which tells a wrong method from a wrong path.
    return route?.operation ?? matchOperation(request, strict === true);
  };
}

/** Of two paths that match, the one that says more of it comes first: `/orders/open` before `/orders/{id}`. */
function literalLength(path: string): number {
  return path.replaceAll(/\{[^}]+\}/g, '').length;
}
