// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '6363f811b252c194';
