// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

/** No answer of the service was got: its address does not answer, the connection broke, or something else answered. */
export declare class OmsConnectionError extends Error {
    readonly name = "OmsConnectionError";
    /** Of a create that failed, the key that it was sent under: created again with it, the order is never placed twice. */
    readonly idempotencyKey?: string;
}
