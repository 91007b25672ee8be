import type { Environment } from '../handlers/environment.ts';

/** What an operator can do about an error of AWS, by its name. */
const advice: Record<string, string> = {
  CredentialsProviderError: 'no AWS credentials; log in, or set AWS_PROFILE',
  ExpiredTokenException: 'the AWS session has expired; log in again',
  ExpiredToken: 'the AWS session has expired; log in again',
  UnrecognizedClientException: 'AWS does not know these credentials',
  InvalidClientTokenId: 'AWS does not know these credentials',
  AccessDeniedException: 'these credentials may not do that',
  AccessDenied: 'these credentials may not do that',
  ECONNREFUSED:
    'nothing listens there; is `npm start` running, and are its AWS_ENDPOINT_URL_… lines exported?',
};

/**
 * An error in one line for the operator: what failed, and what may help.
 *
 * @param environment where region and credentials were looked for
 */
export function explainError(error: unknown, { AWS_PROFILE }: Environment = {}): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  // A connection that fails on each of an address's forms has no message of its own.
  const causes = error instanceof AggregateError ? error.errors.map(String).join('; ') : '';
  const message = error.message || causes || error.name;
  if (message === 'Region is missing') {
    const profile = AWS_PROFILE
      ? `of the profile ${AWS_PROFILE}, if there is one of that name`
      : 'of your profile';
    return `no AWS region; set AWS_REGION, or the region ${profile}`;
  }
  if (error.name === 'CredentialsProviderError' && AWS_PROFILE) {
    return `no AWS credentials of the profile ${AWS_PROFILE}; log in, or see whether AWS_PROFILE names the right one (${message})`;
  }
  if (error.name === 'AbortError') return 'interrupted';
  const help = advice[code] ?? advice[error.name];
  return help === undefined ? message : `${help} (${message})`;
}
