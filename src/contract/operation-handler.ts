import type { operations } from '../../generated/openapi.ts';
import type { operationFacts } from '../../generated/operation-facts.ts';
import type { Caller } from './caller.ts';

/** An operationId of openapi.yaml. */
export type OperationId = keyof operations;

/**
 * What an operation is called with: parameters and body as openapi.yaml declares them, validated and coerced, with
 * the declared defaults filled in; who calls; and what the call carries besides.
 */
export type OperationRequest<Id extends OperationId> = {
  path: Given<operations[Id]['parameters']['path']>;
  query: Given<operations[Id]['parameters']['query']> & Defaulted<Id>;
  header: LowerCase<Given<operations[Id]['parameters']['header']>>;
  body: Body<operations[Id]>;
  caller: Caller;
};

/**
 * What an operation may answer: one of its declared statuses with that status's body and headers. Problems are not
 * answered but thrown, and get their wire shape in one place.
 */
export type OperationResponse<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses']]: Answer<Status, operations[Id]['responses'][Status]>;
}[keyof operations[Id]['responses']];

/** Implements one operation. */
export type OperationHandler<Id extends OperationId> = (
  request: OperationRequest<Id>,
) => Promise<OperationResponse<Id>>;

/** One handler for every operation of the contract, none missing and none besides. */
export type OperationHandlers = { [Id in OperationId]: OperationHandler<Id> };

type Given<Parameters> = [Parameters] extends [undefined] ? Record<never, never> : NonNullable<Parameters>;

type Defaulted<Id extends OperationId> = {
  [Name in keyof (typeof operationFacts)[Id]['queryDefaults']]: Widened<
    (typeof operationFacts)[Id]['queryDefaults'][Name]
  >;
};

type Widened<Value> = Value extends number ? number : Value extends string ? string : Value;

/** Header names reach a handler in lower case, as HTTP/2 sends them. */
type LowerCase<Headers> = {
  [Name in keyof Headers as Name extends string ? Lowercase<Name> : never]: Headers[Name];
};

type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Json } } }
  ? Json
  : undefined;

type Answer<Status, Response> = Response extends {
  headers: infer Headers;
  content: { 'application/json': infer Json };
}
  ? { status: Status; body: Json } & HeadersOf<Named<Headers>>
  : Response extends { content?: never }
    ? { status: Status; body?: undefined; headers?: never }
    : never;

/** Headers must be there when one of them is required, may be there when all are optional, and else may not. */
type HeadersOf<Headers> = [keyof Headers] extends [never]
  ? { headers?: never }
  : Record<never, never> extends Headers
    ? { headers?: Headers }
    : { headers: Headers };

/** The headers that a response declares, less the two that the router adds to every response. */
type Named<Headers> = {
  [Name in keyof Headers as string extends Name
    ? never
    : Name extends 'X-Request-Id' | 'X-Contract-Digest'
      ? never
      : Name]: Headers[Name];
};
