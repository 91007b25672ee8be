// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = 'c1c0707797a00700';
