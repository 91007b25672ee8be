import type { ContractDocument } from '../generate/contract-document.ts';
import { sampleService } from './sample-service.ts';

/**
 * A copy of openapi.yaml with the servers that a reader has. In the contract the server is the one that it came from,
 * which a site on disk or elsewhere is not.
 */
export function withReadersServers(document: ContractDocument): ContractDocument {
  return {
    ...document,
    servers: [
      { url: sampleService.url, description: 'On your computer, with npm start' },
      {
        url: 'https://{api-id}.execute-api.{region}.amazonaws.com/{stage}',
        description: 'A deployment, at the address that its operators tell you',
        variables: {
          'api-id': { default: 'api-id' },
          region: { default: 'eu-west-1' },
          stage: { default: 'prod', enum: ['prod', 'dev'] },
        },
      },
    ],
  };
}
