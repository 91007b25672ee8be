// Written by `npm run generate` from openapi.yaml and src/sdk/. Do not edit.

/** Where the service is, who calls, and how patient the client is. */
export type OmsClientOptions = {
    /** The service's address, `https://….amazonaws.com/prod`; on a web page also a path such as `/oms`. */
    baseUrl: string;
    /** Sent as `x-api-key`; it appears in no error and no log of this client. */
    apiKey: string;
    /** In place of the platform's `fetch`. */
    fetch?: typeof globalThis.fetch | undefined;
    /** Milliseconds that a whole call may take, retries included: 65,000 unless given. */
    timeoutMs?: number | undefined;
    /** How often a call is tried again at the most, 0 to 10: 3 unless given. */
    retries?: number | undefined;
};
