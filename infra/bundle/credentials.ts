// In the place of `@aws-sdk/credential-provider-node`, which looks for credentials wherever a developer may keep them,
// through SSO, files, processes and instance metadata. Lambda hands them to a function in its environment
// (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime).
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
