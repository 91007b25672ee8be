// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '7e2cf624d58e2968';
