// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = 'eb32246b336969cb';
