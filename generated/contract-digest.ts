// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '6d923688e80f4658';
