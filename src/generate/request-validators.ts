import { _, type Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { OpenAPIValidator } from 'openapi-backend';
import { addRequestFormats } from '../adapters/request-formats.ts';
import { bundledModule } from './bundled-module.ts';
import type { ContractDocument } from './contract-document.ts';

/**
 * The validators that openapi-backend would compile for each operation at its first request, compiled now, so that
 * the API function loads no schema compiler. It is openapi-backend itself that makes their schemas.
 *
 * @param document openapi.yaml with its references resolved
 * @returns a self-contained ES module, and its declarations
 */
export async function requestValidators(
  document: ContractDocument,
): Promise<{ code: string; types: string }> {
  const compilers: Ajv[] = [];
  const validator = new OpenAPIValidator({
    // Copied, because openapi-backend takes an object that is used twice for a circle.
    definition: JSON.parse(JSON.stringify(document)) as ContractDocument,
    lazyCompileValidators: true,
    // The first fault only: `allErrors` lets a small body of many bad lines make hundreds of thousands of errors.
    ajvOpts: { useDefaults: true, code: { source: true, esm: true, formats: _`formats` } },
    customizeAjv: (ajv) => {
      compilers.push(ajv);
      lookFirstAt(['additionalProperties', 'format'], ajv);
      return addRequestFormats(ajv);
    },
  });
  const modules = new Map<string, string>();
  const operations = validator.router.getOperations().map((operation) => {
    compilers.length = 0;
    const functions = validator.buildRequestValidatorsForOperation(operation) ?? [];
    const names = functions.map((compiled, index) => {
      // Each has a compiler of its own, made in the same order.
      const compiler = compilers[index];
      if (!compiler)
        throw new Error(`openapi-backend made no compiler for a validator of ${operation.operationId}`);
      const name = `${operation.operationId}${index}`;
      modules.set(name, importFormats + standaloneCode.default(compiler, compiled));
      return name;
    });
    return { id: operation.operationId, names };
  });
  modules.set('formats', formats);
  const imports = [...modules.keys()]
    .filter((name) => name !== 'formats')
    .map((name) => `import ${name} from '${name}';`);
  const table = operations.map(({ id, names }) => `${id}: [${names.join(', ')}],`);
  const contents = `${imports.join('\n')}\nexport const requestValidators = {\n${table.join('\n')}\n};\n`;
  return { code: await bundledModule(contents, modules), types };
}

/**
 * Has validators look at these keywords before all others, since only the first fault is told: a misspelt field says more
 * than the one that is missing for it, and the form of a text more than its length.
 */
function lookFirstAt(keywords: readonly string[], { RULES }: Ajv): void {
  for (const { rules } of RULES.rules) {
    rules.sort((a, b) => Number(keywords.includes(b.keyword)) - Number(keywords.includes(a.keyword)));
  }
}

const importFormats = "import { formats } from 'formats';\n";

const formats = `import { fullFormats } from 'ajv-formats/dist/formats.js';
import { dateTime } from '../adapters/date-time.ts';
import { twoDecimals } from '../adapters/two-decimals.ts';
export const formats = { ...fullFormats, 'date-time': dateTime, 'two-decimals': twoDecimals };
`;

const types = `import type { ValidateFunction } from 'ajv';
import type { operations } from './openapi.ts';

export const requestValidators: Record<keyof operations, ValidateFunction[]>;
`;
