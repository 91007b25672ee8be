// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

/** The time for a call, or for an order to become final, was over. */
export declare class OmsTimeoutError extends Error {
    readonly name = "OmsTimeoutError";
}
