// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '55f639b85b6229ba';
