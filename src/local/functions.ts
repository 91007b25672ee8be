import {
  composeApi,
  composeAuthorizer,
  composeDeliveries,
  composeOrderEvents,
  composeSweeper,
  type World,
} from '../handlers/composition.ts';
import type { Environment } from '../handlers/environment.ts';
import { localSweepPolicy } from './sweep-timer.ts';

/** The Lambda functions, as the stack calls them. */
export type LocalFunctions = ReturnType<typeof composeFunctions>;

/** The Lambda functions in this process. */
export function composeFunctions(environment: Environment, world: World) {
  return {
    api: composeApi(environment, world),
    authorizer: composeAuthorizer(environment, world),
    orderEvents: composeOrderEvents(environment, world),
    deliveries: composeDeliveries(environment, world),
    sweeper: composeSweeper(environment, world, localSweepPolicy),
  };
}
