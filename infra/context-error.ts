/** The context of CDK says something that makes no sense, in words for whoever deploys. */
export class ContextError extends Error {
  override readonly name = 'ContextError';
}
