import { longestKey } from '../adapters/authorizer.ts';
import { isAwsEndpoint } from '../adapters/is-aws-endpoint.ts';
import { isHttpUrl } from '../adapters/is-http-url.ts';
import { statusShards } from '../adapters/status-shards.ts';
import type { Environment } from '../handlers/environment.ts';

/** How the local stack runs, from the environment. */
export type LocalSettings = {
  port: number;
  apiKey: string;
  /** Whether `apiKey` is the user's own, which is then not printed. */
  isOwnKey: boolean;
  hasInventoryStandIn: boolean;
  /** Whether OMS reads the verdicts of the inventory service. */
  readsOrderEvents: boolean;
  /** Engines to use instead of the embedded ones. */
  dynamoEndpoint?: string;
  sqsEndpoint?: string;
  /** Folder that keeps the embedded tables; in memory when there is none. */
  dataDir?: string;
  /** Text of `STATUS_SHARDS`, which the functions get too. */
  statusShards?: string;
  /** Emulators take any, but the SDK wants some; without credentials here it looks for the user's own. */
  aws: { region: string; credentials?: { accessKeyId: string; secretAccessKey: string } };
};

/** Known to everybody. */
export const defaultKey = 'oms_local_key';

/** @throws Error that names the variable, what it holds and what it takes */
export function localSettings(environment: Environment): LocalSettings {
  const { OMS_API_KEY } = environment;
  const dynamoEndpoint = endpoint(environment, 'AWS_ENDPOINT_URL_DYNAMODB');
  const sqsEndpoint = endpoint(environment, 'AWS_ENDPOINT_URL_SQS');
  return {
    port: port(environment.PORT),
    apiKey: OMS_API_KEY ? ownKey(OMS_API_KEY) : defaultKey,
    isOwnKey: Boolean(OMS_API_KEY),
    hasInventoryStandIn: !isOff(environment, 'OMS_LOCAL_IMS'),
    readsOrderEvents: !isOff(environment, 'OMS_LOCAL_ORDER_EVENTS'),
    ...(dynamoEndpoint && { dynamoEndpoint }),
    ...(sqsEndpoint && { sqsEndpoint }),
    ...dataDir(environment, dynamoEndpoint),
    ...shards(environment),
    aws: awsSettings(environment),
  };
}

function dataDir({ OMS_DATA_DIR }: Environment, dynamoEndpoint: string | undefined): { dataDir?: string } {
  if (!OMS_DATA_DIR) return {};
  if (dynamoEndpoint === undefined) return { dataDir: OMS_DATA_DIR };
  throw new Error('OMS_DATA_DIR keeps the embedded tables and cannot be set with AWS_ENDPOINT_URL_DYNAMODB');
}

function shards({ STATUS_SHARDS }: Environment): { statusShards?: string } {
  if (!STATUS_SHARDS) return {};
  statusShards(STATUS_SHARDS);
  return { statusShards: STATUS_SHARDS };
}

function awsSettings(environment: Environment): LocalSettings['aws'] {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, AWS_PROFILE } = environment;
  const hasOwn = Boolean(AWS_ACCESS_KEY_ID || AWS_PROFILE);
  return {
    region: AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1',
    ...(!hasOwn && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  };
}

/** A key that every client can put into a header and the authorizer looks up; it is no text to be shown again. */
function ownKey(key: string): string {
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= longestKey) return key;
  throw new Error(`OMS_API_KEY takes at most ${longestKey} ASCII characters that can be seen, and no spaces`);
}

function port(text = '3000'): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new Error(`PORT is "${text}"; it takes a number from 0 to 65535, where 0 picks a free port`);
}

function isOff(environment: Environment, name: string): boolean {
  const text = environment[name] ?? 'on';
  if (text === 'on' || text === 'off') return text === 'off';
  throw new Error(`${name} is "${text}"; it takes "on" or "off"`);
}

function endpoint(environment: Environment, name: string): string | undefined {
  const text = environment[name];
  if (!text) return undefined;
  if (isAwsEndpoint(text)) {
    throw new Error(
      `${name} is "${text}"; the laptop's stack puts a public key in place and is not for AWS itself`,
    );
  }
  if (isHttpUrl(text)) return text;
  throw new Error(`${name} is "${text}"; it takes a URL such as http://127.0.0.1:8000`);
}
