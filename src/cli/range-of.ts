import { OmsError } from '../contract/oms-error.ts';
import { type DateRange, dateRange } from '../domain/date-range.ts';
import { requireDate } from './require-date.ts';
import { UsageError } from './usage-error.ts';

/**
 * The moments between --since and --until as the contract reads them: both ends belong to it, a plain date means its
 * whole day.
 *
 * @throws UsageError when one is no date, or the first is after the second
 */
export function rangeOf(since: string | undefined, until: string | undefined): DateRange {
  if (since !== undefined) requireDate('--since', since);
  if (until !== undefined) requireDate('--until', until);
  try {
    return dateRange(since, until);
  } catch (error) {
    if (!(error instanceof OmsError)) throw error;
    throw new UsageError(`--since is ${since}, which is after --until, ${until}`);
  }
}
