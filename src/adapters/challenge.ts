import { apiKeyHeader } from '../../generated/operation-facts.ts';

/**
 * The `WWW-Authenticate` of each 401, which has to say how to authenticate (RFC 9110, 11.6.1). No scheme is registered
 * for a key in a header of its own.
 */
export const challenge = `ApiKey header="${apiKeyHeader}"`;
