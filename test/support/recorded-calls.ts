import type { ReturnConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { HandlerExecutionContext, InitializeHandler, MetadataBearer } from '@smithy/types';
import type { AwsClients } from '../../src/handlers/aws-clients.ts';

/** One call of AWS, as the SDK made it. */
export type AwsCall = {
  /** `GetItem OrderTable`, `Query OrderTable/GSI1`, `SendMessage`. */
  what: string;
  isConsistent: boolean;
  /** Units of the table that the engine charged; of its indexes it does not tell. */
  units: number | undefined;
};

type Input = {
  TableName?: string;
  IndexName?: string;
  ConsistentRead?: boolean;
  ReturnConsumedCapacity?: ReturnConsumedCapacity;
};
type Output = MetadataBearer & { ConsumedCapacity?: { CapacityUnits?: number } };

/** Keeps the calls that clients make, and how many were under way at once. */
export function recordCalls({ dynamo, sqs }: AwsClients) {
  const calls: AwsCall[] = [];
  let underWay = 0;
  const most = { atOnce: 0 };
  const record =
    <Given extends object, Taken extends MetadataBearer>(
      next: InitializeHandler<Given, Taken>,
      { commandName = '' }: HandlerExecutionContext,
    ): InitializeHandler<Given, Taken> =>
    async (args) => {
      const input: Input = args.input;
      const place = [input.TableName, input.IndexName].filter(Boolean).join('/');
      const call: AwsCall = {
        what: `${commandName.replace(/Command$/, '')} ${place}`.trim(),
        isConsistent: input.ConsistentRead === true,
        units: undefined,
      };
      calls.push(call);
      if (input.TableName !== undefined) input.ReturnConsumedCapacity = 'TOTAL';
      underWay += 1;
      most.atOnce = Math.max(most.atOnce, underWay);
      try {
        const result = await next(args);
        const output: Output = result.output;
        call.units = output.ConsumedCapacity?.CapacityUnits;
        return result;
      } finally {
        underWay -= 1;
      }
    };
  // This step comes by once for each call, however often the SDK tries it.
  dynamo.middlewareStack.add(record, { step: 'initialize' });
  sqs.middlewareStack.add(record, { step: 'initialize' });
  return {
    most,
    /** The calls since the last time this was asked. */
    take: () => calls.splice(0),
  };
}
