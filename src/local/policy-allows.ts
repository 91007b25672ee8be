import type { PolicyDocument } from 'aws-lambda';

/**
 * Whether a policy allows a call of a method, as API Gateway judges it: some statement allows it and none denies it.
 *
 * @param methodArn `arn:aws:execute-api:region:account:api/stage/METHOD/path`
 */
export function policyAllows({ Statement }: PolicyDocument, methodArn: string): boolean {
  const matching = Statement.filter((statement) => {
    const resources = 'Resource' in statement ? [statement.Resource].flat() : [];
    return resources.some((resource) => typeof resource === 'string' && patternOf(resource).test(methodArn));
  });
  return (
    matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny')
  );
}

/** `*` stands for any text and `?` for any one character. */
function patternOf(resource: string): RegExp {
  const escaped = resource.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
