/** The construct that a reference of a template leads to, without CDK's hash. */
export function ownerOf(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return (Ref ?? attribute?.[0] ?? '').replace(/^Tables/, '').replace(/[0-9A-F]{8}$/, '');
}
