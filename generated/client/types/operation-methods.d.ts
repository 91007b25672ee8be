// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

import type { operations } from './openapi.js';
/** A method for each operationId of the contract, which resolves to the body of the operation's success. */
export type OperationMethods = {
    [Id in keyof operations]: (...given: never[]) => Success<operations[Id]['responses']>;
};
type Success<Responses> = {
    [Status in keyof Responses]: `${Status & number}` extends `2${string}` ? Promised<Responses[Status]> : never;
}[keyof Responses];
type Promised<Response> = Response extends {
    content: {
        'application/json': infer Json;
    };
} ? Promise<Json> : Promise<void>;
export {};
