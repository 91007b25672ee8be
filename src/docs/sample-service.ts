/** The service that samples and guides talk to: what `npm start` puts in place on a laptop. */
export const sampleService = { url: 'http://127.0.0.1:3000', key: 'oms_local_key' } as const;
