// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '1ad4bf6f3e6c22f3';
