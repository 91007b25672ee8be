import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/**
 * Bytes of an item, by which its reads and writes are metered; 0 of none
 * ([item sizes](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html)).
 *
 * @throws Error for a type of value that this system does not store
 */
export function itemSize(item: Item | undefined): number {
  if (!item) return 0;
  return sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueSize(value)));
}

/** A list or a map costs three bytes, and one more for each of its elements. */
function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(Number(value.N));
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L !== undefined) return 3 + sum(value.L.map((element) => 1 + valueSize(element)));
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  throw new Error(`the size of ${Object.keys(value).join()} is not known`);
}

/** One byte, one for each pair of figures left and right of the point, without zeros at the ends, and one for a minus. */
function numberSize(number: number): number {
  if (number === 0) return 1;
  const [mantissa = '', exponent] = Math.abs(number).toExponential().split('e');
  const figures = mantissa.replace('.', '').length;
  const isFirstAlone = Number(exponent) % 2 === 0;
  const pairs = isFirstAlone ? 1 + Math.ceil((figures - 1) / 2) : Math.ceil(figures / 2);
  return 1 + pairs + Number(number < 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
