// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = 'bb1dc93ec8fa66f4';
