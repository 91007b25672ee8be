/**
 * The body that one of this computer's own endpoints answers.
 *
 * @throws Error in words for a person, when it answers something else or nothing
 */
export async function localAnswer<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  const response = await fetch(path, signal ? { signal } : {}).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new Error('The service does not answer', { cause });
  });
  if (!response.ok) throw new Error(`The service answered ${response.status} for ${path}`);
  return response.json();
}
