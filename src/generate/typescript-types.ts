import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { isObject } from '../contract/is-object.ts';
import { mapObjects } from './map-objects.ts';

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'default'];

/**
 * TypeScript types of an OpenAPI document, one member per schema, parameter and operation.
 *
 * TypeScript cannot say a bound, so each is told in its declaration's comment: a changed bound then shows in the
 * editor, and in the diff of the generated file.
 */
export async function typescriptTypes(document: OpenAPI3): Promise<string> {
  const described: OpenAPI3 = mapObjects(document, describeBounds);
  return astToString(await openapiTS(described, { transform: extensibleEnum }));
}

/** The known values of `x-extensible-enum`, for editors and checks to know, and any other text besides. */
function extensibleEnum(schema: object): ts.TypeNode | undefined {
  const values: unknown = Reflect.get(schema, 'x-extensible-enum');
  if (!Array.isArray(values)) return undefined;
  const { factory, SyntaxKind } = ts;
  const text = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  const known = values.map((value) =>
    factory.createLiteralTypeNode(factory.createStringLiteral(String(value))),
  );
  // `| string` alone would swallow the known ones.
  const other = factory.createIntersectionTypeNode([text, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...known, other]);
}

function describeBounds(node: Record<string, unknown>): Record<string, unknown> {
  const schema = typeof node.in === 'string' && isObject(node.schema) ? node.schema : node;
  if (typeof schema.type !== 'string') return node;
  const told = bounds
    .filter((bound) => schema[bound] !== undefined)
    .map((bound) => `${bound} ${schema[bound]}`);
  if (told.length === 0) return node;
  const description = typeof node.description === 'string' ? `${node.description.trim()}\n` : '';
  return { ...node, description: `${description}Bounds: ${told.join(', ')}.` };
}
