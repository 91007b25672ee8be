// Written by `npm run generate` from openapi.yaml. Do not edit.

export const contractDigest = '9c12114e10444218';
