import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';

/** A page of the site, without what all pages have. */
export type Page = {
  title: string;
  description: string;
  /** Where it lies in the site: `guides/errors.html`. */
  path: string;
  /** Which link of the header leads to where the reader is. */
  section: 'home' | 'guides' | 'api' | 'messages';
  styles: readonly string[];
  /** HTML that follows the header; `main` and what stands beside it. */
  body: string;
  /** HTML for the end of the head. */
  head?: string;
  /** Of this script alone, which runs at the end of the body. */
  script?: string;
  /** Whether head and body have scripts of their own. */
  hasScripts?: boolean;
};

/**
 * A whole HTML page: header, styles and all within it. It loads nothing, and its policy has the browser see to that.
 *
 * Links that the frame makes begin with `./` or `../`, so the site works in any folder and from disk.
 */
export function page({
  title,
  description,
  path,
  section,
  styles,
  body,
  head = '',
  script = '',
  hasScripts = false,
}: Page): string {
  const up = path.includes('/') ? '../' : './';
  const links: [Page['section'], string, string][] = [
    ['guides', `${up}index.html#guides`, 'Guides'],
    ['api', `${up}api.html`, 'API'],
    ['messages', `${up}events.html`, 'Messages'],
  ];
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${hasScripts ? "'unsafe-inline'" : hashOf(script)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
${head}
<style>
${styles.join('\n')}
</style>
</head>
<body>
<a class="skip-link" href="#content">Skip to content</a>
<header class="site-header">
<a class="brand" href="${up}index.html"${current(section === 'home')}>${icon}OMS <span class="wide">docs</span></a>
<nav aria-label="Site">
${links.map(([name, href, label]) => `<a href="${href}"${current(name === section)}>${label}</a>`).join('\n')}
</nav>
</header>
${body}
${script && `<script>${script}</script>`}
</body>
</html>
`;
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="4" fill="#3b55d9"/><path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="#fff" stroke-width="1.8"/></svg>';

/** The one script that the policy lets run, by what it is. */
function hashOf(script: string): string {
  return script ? `'sha256-${createHash('sha256').update(script).digest('base64')}'` : "'none'";
}

function current(isCurrent: boolean): string {
  return isCurrent ? ' aria-current="page"' : '';
}
