import type { OpenAPIBackend } from 'openapi-backend';
import { requestValidators } from '../../generated/request-validators.js';

/**
 * Initializes openapi-backend, and spares it what it would do at its first request, which is to compile validators, and
 * again at each, which is to make a list of the document's operations. It does so on its own public fields.
 */
export async function readyRouter(api: OpenAPIBackend): Promise<void> {
  await api.init();
  Object.assign(api.validator.requestValidators, requestValidators);
  const operations = api.router.getOperations();
  api.router.getOperations = () => operations;
}
