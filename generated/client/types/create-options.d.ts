// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

import type { CallOptions } from './call-options.js';
/** What `createOrder` takes besides the order. */
export type CreateOptions = CallOptions & {
    /**
     * A name of your own for this create, within the bounds of the contract's `Idempotency-Key`; with it a create can be
     * repeated after the call, or the whole process, has ended, and never places a second order. A random one unless
     * given, which the errors of the call have.
     */
    idempotencyKey?: string | undefined;
    /** W3C trace context, which the message to the inventory service carries on. */
    traceparent?: string | undefined;
};
