/** The domains under which AWS answers, in all of its partitions; `.aws` is a top-level domain of its own. */
const ofAws = /(^|\.)(amazonaws\.[a-z]{2,3}(\.[a-z]{2})?|amazonwebservices\.com(\.cn)?|aws)\.?$/;

/** Whether a URL is of AWS itself, and not of an engine that stands in for it. */
export function isAwsEndpoint(url: string): boolean {
  return URL.canParse(url) && ofAws.test(new URL(url).hostname);
}
