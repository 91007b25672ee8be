import type { Impact } from './change.ts';

/** Major, minor and patch. */
export type Version = readonly [number, number, number];

/**
 * @param name what it is the version of, for messages
 * @throws Error when the text is not of the form 1.2.3
 */
export function parseVersion(text: unknown, name: string): Version {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(String(text))?.slice(1).map(Number);
  const [major, minor, patch] = parts ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`${name} is ${JSON.stringify(text)} and has to be like 1.2.3`);
  }
  return [major, minor, patch];
}

/** Negative when `a` is older than `b`, 0 when they are the same. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The lowest version that may follow another when this much has changed. */
export function nextVersion([major, minor, patch]: Version, impact: Impact | 'none'): Version {
  switch (impact) {
    case 'major':
      return [major + 1, 0, 0];
    case 'minor':
      return [major, minor + 1, 0];
    case 'patch':
      return [major, minor, patch + 1];
    case 'none':
      return [major, minor, patch];
    default:
      return impact satisfies never;
  }
}
