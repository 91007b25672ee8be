import type { SampleCall } from './sample-calls.ts';
import { sampleService } from './sample-service.ts';

/** A call as a command for a POSIX shell. */
export function curlSample({ method, template, path, query, takesIdempotencyKey, body }: SampleCall): string {
  const target = template.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  const url = `${sampleService.url}${target}${search && `?${search}`}`;
  const headers = {
    'x-api-key': sampleService.key,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return [
    // A body makes it a POST by itself.
    `curl${method === 'GET' || (method === 'POST' && body !== undefined) ? '' : ` -X ${method}`} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    // Made by the shell: with one that is written here, whoever pastes it next would be given the first one's order.
    ...(takesIdempotencyKey ? ['-H "Idempotency-Key: basket-$(date +%s)-$$"'] : []),
    ...(body === undefined ? [] : [`-d ${quoted(JSON.stringify(body, null, 2))}`]),
  ].join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
