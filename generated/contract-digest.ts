// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = 'e9e2bbb555dc7bfb';
