import { awsStore } from '../bare/aws-store.ts';
import { plainRouter } from './plain-router.ts';

/** openapi-backend as it comes, on AWS. */
export const handler = plainRouter(awsStore);
