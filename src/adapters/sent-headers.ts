import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';

/**
 * Headers of a gateway event by their names in lower case. One that was sent several times is one of all its values with
 * commas between ([RFC 9110, 5.3](https://www.rfc-editor.org/rfc/rfc9110#section-5.3)), and not whichever came last.
 *
 * @param wanted names in lower case; a gateway sends dozens
 */
export function sentHeaders(
  { headers, multiValueHeaders }: Pick<APIGatewayRequestAuthorizerEvent, 'headers' | 'multiValueHeaders'>,
  wanted: ReadonlySet<string>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [given, last] of Object.entries(headers ?? {})) {
    const name = given.toLowerCase();
    if (!wanted.has(name)) continue;
    const value = multiValueHeaders?.[given]?.join(', ') ?? last;
    if (value === undefined) continue;
    found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}
