/**
 * Runs each subject once a round, in another order each round, so that what else the machine does falls on all alike.
 *
 * @returns of each subject what its runs gave, round by round
 */
export async function interleaved<Subject extends { name: string }, Result>(
  subjects: readonly Subject[],
  rounds: number,
  run: (subject: Subject) => Promise<Result>,
): Promise<Map<string, Result[]>> {
  const results = new Map<string, Result[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of shuffled(subjects)) results.get(subject.name)?.push(await run(subject));
  }
  return results;
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, rank: Math.random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}
