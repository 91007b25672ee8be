import { physicalNames, type Stage } from '../../infra/names.ts';
import { type TableKey, tableShapes } from '../../infra/tables.ts';

const keys = Object.keys(tableShapes) as TableKey[];
// The laptop's names are prod's.
const owned = (['dev', 'prod'] as const).flatMap((stage) =>
  keys.map((key) => ({ stage, key, name: physicalNames(stage)[key] })),
);

/** Why a table, by its name, is none to restore a stage's table from; undefined when nothing speaks against it. */
export function sourceFault(from: string, key: TableKey, stage: Stage): string | undefined {
  const own = physicalNames(stage)[key];
  if (from === own) return `${from} itself; it takes the name of the table that was restored beside it`;
  // The longest name is the nearest: OrderTable-dev-restored is dev's, although it begins like one of prod.
  const [owner] = owned
    .filter(({ name }) => from === name || from.startsWith(`${name}-`))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!owner || (owner.key === key && owner.name === own)) return undefined;
  const nearest = from === owner.name ? 'which' : `and ${owner.name}`;
  if (owner.key !== key) return `${from}, ${nearest} is another table of this system`;
  // In dev a name such as OrderTable-restored-dev begins like one of prod.
  const isDevs = stage === 'dev' && from !== owner.name;
  return isDevs ? undefined : `${from}, ${nearest} is the table of ${owner.stage}`;
}
