import type { StreamSettings } from './stream-source.ts';

/**
 * What it takes that no passing fault costs a delivery: a change is tried however often, until it is an hour old. The
 * tries come at once, so that a number of them bounds no time; any outage of some seconds would spend a few.
 */
export function patientStream(settings: StreamSettings): StreamSettings {
  return { ...settings, retryAttempts: -1, maximumRecordAgeSeconds: 60 * 60 };
}
