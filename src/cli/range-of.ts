import { OmsError } from '../contract/oms-error.ts';
import { dateRange } from '../domain/date-range.ts';
import { UsageError } from './usage-error.ts';

/**
 * The moments between two dates as the contract reads them: both ends belong to it, a plain date means its whole day.
 *
 * @throws UsageError when one is no date, or the first is after the second
 */
export function rangeOf(since: string | undefined, until: string | undefined): { from: string; to: string } {
  try {
    return dateRange(since, until);
  } catch (error) {
    if (!(error instanceof OmsError)) throw error;
    throw new UsageError(
      '--since and --until take dates, 2027-12-31, or RFC 3339 date-times, the earlier one first',
    );
  }
}
