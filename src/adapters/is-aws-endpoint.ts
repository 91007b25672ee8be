/**
 * The domains under which AWS answers, in each partition that the SDK knows; `.aws` is a top-level domain of its own, and the
 * last four are the isolated partitions'.
 */
const ofAws =
  /(^|\.)(amazonaws\.[a-z]{2,3}(\.[a-z]{2})?|amazonwebservices\.com(\.cn)?|aws|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)\.?$/;

/** Whether a URL is of AWS itself, and not of an engine that stands in for it. */
export function isAwsEndpoint(url: string): boolean {
  return URL.canParse(url) && ofAws.test(new URL(url).hostname);
}
