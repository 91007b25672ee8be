// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

/** The time for a call, or for an order to become final, was over. */
export declare class OmsTimeoutError extends Error {
    readonly name = "OmsTimeoutError";
    /** Of a create that failed, the key that it was sent under: created again with it, the order is never placed twice. */
    readonly idempotencyKey?: string;
}
