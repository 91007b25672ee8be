const form =
  /^(?<date>\d{4}-\d\d-\d\d)[Tt ](?<minute>(?:[01]\d|2[0-3]):[0-5]\d):(?<second>[0-5]\d|60)(?:\.\d+)?(?<offset>[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * The date-time of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6), as AJV takes formats; a space for the T
 * is allowed by its note.
 *
 * AJV's own lets more pass: offsets without their colon or minutes, any white space for the T.
 */
export const dateTime = { type: 'string' as const, validate: isDateTime };

function isDateTime(text: string): boolean {
  const { date = '', minute, second, offset = '' } = form.exec(text)?.groups ?? {};
  const midnight = new Date(`${date}T00:00Z`);
  // A 31st of November would be read as the 1st of December.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
  if (!isDay || second !== '60') return isDay;
  // Seconds leap at the end of a day in UTC.
  return new Date(`${date}T${minute}${offset.toUpperCase()}`).toISOString().includes('T23:59:');
}
