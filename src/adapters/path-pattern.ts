/**
 * `/orders/{id}` → a pattern with the group `id`. A slash at the end is passed over, as API Gateway and openapi-backend
 * do.
 *
 * @throws SyntaxError for a parameter whose name is none in a pattern
 */
export function pathPattern(template: string): RegExp {
  const literal = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll(/\{([^}]+)\}/g, '(?<$1>[^/]+)')}/?$`);
}
