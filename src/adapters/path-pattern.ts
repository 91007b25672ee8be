/**
 * `/orders/{id}` → a pattern with the group `id`. A slash at the end is passed over, as API Gateway and openapi-backend
 * do.
 */
export function pathPattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`);
}
