import type { APIGatewayProxyEvent } from 'aws-lambda';

/** A parameter that is given once is a text, one that is repeated an array, which no parameter of ours allows. */
export function gatewayQuery(event: APIGatewayProxyEvent): Record<string, string | string[]> {
  const { multiValueQueryStringParameters: multi, queryStringParameters: single } = event;
  const given = multi ?? single ?? {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const [only, ...others] = [value].flat();
      return only === undefined ? [] : [[name, others.length > 0 ? [only, ...others] : only]];
    }),
  );
}
