import { stageSettings } from '../../infra/stage-settings.ts';
import { sweepPolicy } from '../domain/sweep-policy.ts';
import { patience } from '../handlers/patience.ts';

const minute = 60_000;
/** All tries of a call of AWS, with what the SDK waits between them. */
const longestCall = patience.maxAttempts * patience.requestHandler.requestTimeout + 500;

/** What guides tell that stands in no contract, by the name that a placeholder has for it. */
export const facts: Record<string, number> = {
  'prod.throttling.rate': stageSettings.prod.throttling.rate,
  'prod.throttling.burst': stageSettings.prod.throttling.burst,
  'dev.throttling.rate': stageSettings.dev.throttling.rate,
  'dev.throttling.burst': stageSettings.dev.throttling.burst,
  'patience.longestCallSeconds': Math.ceil(longestCall / 1_000),
  'sweep.firstAfterMinutes': sweepPolicy.firstAfter / minute,
  'sweep.giveUpAfterMinutes': sweepPolicy.giveUpAfter / minute,
};
