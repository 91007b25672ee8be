import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleService } from '../../src/docs/sample-service.ts';
import { type Api, startStack } from '../support/api.ts';

describe('the docs that npm start serves', () => {
  let api: Api;
  const read = async (path: string) => {
    const answer = await fetch(`${api.url}${path}`);
    return { status: answer.status, type: answer.headers.get('Content-Type'), text: await answer.text() };
  };
  beforeAll(async () => {
    api = await startStack();
    await read('/docs');
  });
  afterAll(() => api?.stop());

  it.each([
    ['/docs', 'API · OMS docs'],
    ['/docs/guides', 'OMS docs'],
    ['/docs/index.html', 'OMS docs'],
    ['/docs/api.html', 'API · OMS docs'],
    ['/docs/events', 'Messages · OMS docs'],
    ['/docs/guides/errors.html', 'Errors · OMS docs'],
  ])('have at %s a page whose links lead on', async (path, title) => {
    const { status, type, text } = await read(path);
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toContain(`<title>${title}</title>`);
    const links = [...text.matchAll(/<a [^>]*href="([./][^"#]*)/g)].map(([, href = '']) => href);
    const targets = new Set(links.map((href) => new URL(href, api.url + path).pathname));
    expect(targets.size).toBeGreaterThan(2);
    for (const target of targets) expect([target, (await read(target)).status]).toEqual([target, 200]);
  });

  it('have both contracts to download', async () => {
    for (const name of ['openapi.yaml', 'asyncapi.yaml']) {
      expect(await read(`/docs/${name}`)).toEqual(await read(`/${name}`));
    }
  });

  it.each([
    ['/docs/', '/docs'],
    ['/docs/guides/', '/docs/guides'],
    ['/docs/guides/events', '/docs/guides/events.html'],
    ['/docs/guides/events/', '/docs/guides/events.html'],
    ['/docs/api', '/docs/api.html'],
    ['/docs/events/', '/docs/events'],
  ])('lead from %s to the page that is meant', async (path, meant) => {
    const { status, headers } = await fetch(`${api.url}${path}`, { redirect: 'manual' });
    expect([status, headers.get('Location')]).toEqual([302, meant]);
    expect((await read(meant)).status).toBe(200);
  });

  it.each(['/docs', '/docs/guides', '/docs/guides/getting-started.html'])(
    'call, in the samples of %s, the server that shows them',
    async (path) => {
      const { text } = await read(path);
      expect(text).toContain(api.url);
      expect(text).not.toContain(sampleService.url);
    },
  );

  it.each(['/docs/none', '/docs/guides/none', '/docs/../package.json', '/docs/constructor', '/docsx'])(
    'have nothing at %s, and say so as the API does',
    async (path) => {
      expect((await api.call('GET', path)).status).toBe(404);
    },
  );
});
