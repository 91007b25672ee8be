import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Something that a function works with: the variable that names it, and all that the function may do to it. */
export type Use = { variable: string; value: string; statements: PolicyStatement[] };
