import { type Stack, Tags } from 'aws-cdk-lib/core';

/** Takes tags only where CloudFormation is newer than its linters know. */
const dashboard = 'AWS::CloudWatch::Dashboard';
/** Its properties are the identity of its deployment, and a release that leaves the API as it is must not change them. */
const restApi = 'AWS::ApiGateway::RestApi';

/** Tags all that a stack has with the service, the stage or other use that it is for, and what is being deployed. */
export function houseTags(
  stack: Stack,
  { environment, version }: { environment: string; version: string },
): void {
  const tags = Tags.of(stack);
  tags.add('Service', 'oms', { excludeResourceTypes: [dashboard] });
  tags.add('Environment', environment, { excludeResourceTypes: [dashboard] });
  tags.add('Version', version, { excludeResourceTypes: [dashboard, restApi] });
}
