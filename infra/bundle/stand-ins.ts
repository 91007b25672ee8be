import { fileURLToPath } from 'node:url';

/**
 * What the bundles of the functions hold in the place of packages that are loaded and never used: by the package's
 * name, the file that stands in for it.
 *
 * This is the one place that rests on the inside of libraries, on which of their imports a request comes by. Their
 * versions are pinned in package.json and here, by a test that says what to look at when one changes; and the tests of
 * `test/local` run against the bundles as well, the fuzzed and the rude ones among them.
 */
export const standIns: Readonly<Record<string, string>> = {
  // openapi-backend compiles no validators, since `npm run generate` did; it gets a checked document without
  // references, and a query that is parsed; it makes no mock answers.
  ajv: fileOf('left-out.cjs'),
  'openapi-schema-validator': fileOf('left-out.cjs'),
  '@apidevtools/json-schema-ref-parser': fileOf('left-out.cjs'),
  'mock-json-schema': fileOf('left-out.cjs'),
  qs: fileOf('left-out.cjs'),
  lodash: fileOf('lodash.ts'),
  // The SDK imports these two only when it needs them, and then in the middle of a bundle: what they share with the
  // rest cannot be shaken. No operation of DynamoDB and SQS has an event stream.
  '@smithy/core/event-streams': fileOf('left-out.cjs'),
  '@aws-sdk/credential-provider-node': fileOf('credentials.ts'),
};

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
