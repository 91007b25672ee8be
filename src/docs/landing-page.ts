import { contractOperations } from '../generate/contract-document.ts';
import type { Contracts } from './contracts.ts';
import { escapeHtml } from './escape-html.ts';
import type { Guide } from './guide.ts';
import { type Page, page } from './page.ts';

/**
 * The page that the site opens with: what the service is, a first call, and the way to everything else.
 *
 * @param firstCall a command as highlighted HTML
 */
export function landingPage(
  { resolved, messages }: Contracts,
  guides: readonly Guide[],
  firstCall: string,
  dress: Pick<Page, 'styles' | 'script'>,
): string {
  const operations = contractOperations(resolved).map(({ path, method, operation }) => {
    const { operationId, summary = '' } = operation;
    return `<li><a href="./api.html#operation/${operationId}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> <span class="summary">${escapeHtml(summary)}</span></a></li>`;
  });
  const queues = Object.entries(messages.channels).flatMap(([name, channel]) =>
    Object.keys(channel.messages).map(
      (message) =>
        `<li><a href="./events.html#message/${message}"><code>${escapeHtml(message)}</code> <span class="summary">on ${escapeHtml(name)}</span></a></li>`,
    ),
  );
  const cards = guides.map(
    ({ name, title, lead }) =>
      `<li><a href="./guides/${name}.html"><strong>${escapeHtml(title)}</strong> <span>${escapeHtml(lead.split(/[.:](?= |$)/)[0] ?? '')}.</span></a></li>`,
  );
  return page({
    title: 'OMS docs',
    description: 'How to place, follow and delete orders with the Order Management System.',
    path: 'index.html',
    section: 'home',
    ...dress,
    body: `<main id="content" class="landing" tabindex="-1">
<div class="hero">
<div>
<h1>Order Management System</h1>
<p class="lead">Place orders, follow them and delete them. An accepted order is never lost, never doubled and never stuck in silence.</p>
<p class="actions"><a class="primary" href="./guides/getting-started.html">Get started</a> <a href="./api.html">API reference</a></p>
<ol class="states" aria-label="States of an order">
<li><code>PENDING_INVENTORY</code><span>accepted, stock asked for</span></li>
<li><code>CONFIRMED</code><span>reserved, delivery triggered</span></li>
<li><code>CANCELLED</code><span>or: the stock is not there</span></li>
</ol>
</div>
<figure class="code"><figcaption>A first order</figcaption>${firstCall}</figure>
</div>
<section aria-labelledby="guides"><h2 id="guides">Guides</h2>
<ul class="cards">
${cards.join('\n')}
</ul>
</section>
<div class="pair">
<section aria-labelledby="operations"><h2 id="operations">API</h2>
<ul class="rows">
${operations.join('\n')}
</ul>
<p class="source">The contract: <a href="./openapi.yaml" download>openapi.yaml</a></p>
</section>
<section aria-labelledby="messages"><h2 id="messages">Messages</h2>
<ul class="rows">
${queues.join('\n')}
</ul>
<p class="source">The contract: <a href="./asyncapi.yaml" download>asyncapi.yaml</a></p>
</section>
</div>
</main>`,
  });
}
