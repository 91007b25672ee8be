/** What is stored, as lib-dynamodb shows it. */
export type Item = Record<string, unknown>;

/** Something that the model does not do, and must not pretend to. */
export class ModelGap extends Error {
  constructor(what: string) {
    super(`the simulation's model has no ${what}`);
    this.name = 'ModelGap';
  }
}

/** What the placeholders of an expression stand for. */
export type Placeholders = {
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Record<string, unknown> | undefined;
};

type Scope = { item: Item | undefined; given: Placeholders };
type Condition = (scope: Scope) => boolean;
type Action = (item: Item, given: Placeholders) => void;

/** An expression that was read, and the attributes and placeholders that it names. */
export type Expression<T> = { run: T; paths: string[]; values: string[] };

/** A ConditionExpression, FilterExpression or KeyConditionExpression. */
export function condition(text: string): Expression<Condition> {
  return remembered(conditions, text, () => {
    const reader = read(text);
    return reader.done(disjunction(reader));
  });
}

/** An UpdateExpression of `SET path = :value, …`, `ADD path :number, …` and `REMOVE path, …`. */
export function update(text: string): Expression<Action> {
  return remembered(updates, text, () => {
    const reader = read(text);
    const actions: Action[] = [];
    while (!reader.isAtEnd()) {
      const one = clause(reader);
      do actions.push(one(reader));
      while (reader.takes(','));
    }
    return reader.done((item, given) => {
      for (const action of actions) action(item, given);
    });
  });
}

/** The name of the attribute that a path of an expression stands for. */
export function attributeOf(path: string, { ExpressionAttributeNames }: Placeholders): string {
  if (!path.startsWith('#')) return path;
  const name = ExpressionAttributeNames?.[path];
  if (name === undefined) throw new ModelGap(`answer for the undefined placeholder ${path}`);
  return name;
}

const conditions = new Map<string, Expression<Condition>>();
const updates = new Map<string, Expression<Action>>();

function remembered<T>(all: Map<string, T>, text: string, make: () => T): T {
  const found = all.get(text) ?? make();
  all.set(text, found);
  return found;
}

type Reader = ReturnType<typeof read>;
type Operand = (scope: Scope) => unknown;

function read(text: string) {
  const tokens = text.match(/<=|[=<(),]|[#:]?\w+|\S/g) ?? [];
  const paths: string[] = [];
  const values: string[] = [];
  let position = 0;
  const takes = (token: string) => {
    if (tokens[position] !== token) return false;
    position++;
    return true;
  };
  const word = (prefix: RegExp) => {
    const token = tokens[position];
    if (token === undefined || !prefix.test(token)) throw new ModelGap(`reading of "${text}" at "${token}"`);
    position++;
    return token;
  };
  return {
    text,
    takes,
    expects: (token: string) => {
      if (!takes(token)) throw new ModelGap(`reading of "${text}" at "${tokens[position]}", not "${token}"`);
    },
    isAtEnd: () => position === tokens.length,
    startsValue: () => tokens[position]?.startsWith(':') ?? false,
    path: () => {
      const path = word(/^#?[A-Za-z]\w*$/);
      paths.push(path);
      return path;
    },
    value: () => {
      const value = word(/^:\w+$/);
      values.push(value);
      return value;
    },
    done: <T>(run: T): Expression<T> => {
      if (position !== tokens.length) throw new ModelGap(`reading of "${text}" at "${tokens[position]}"`);
      return { run, paths, values };
    },
  };
}

function disjunction(reader: Reader): Condition {
  const any = [conjunction(reader)];
  while (reader.takes('OR')) any.push(conjunction(reader));
  return (scope) => any.some((one) => one(scope));
}

function conjunction(reader: Reader): Condition {
  const all = [test(reader)];
  while (reader.takes('AND')) all.push(test(reader));
  return (scope) => all.every((one) => one(scope));
}

function test(reader: Reader): Condition {
  if (reader.takes('(')) {
    const inner = disjunction(reader);
    reader.expects(')');
    return inner;
  }
  if (reader.takes('attribute_exists')) return exists(reader);
  if (reader.takes('attribute_not_exists')) {
    const isThere = exists(reader);
    return (scope) => !isThere(scope);
  }
  if (reader.takes('begins_with')) return beginning(reader);
  return comparison(reader);
}

function beginning(reader: Reader): Condition {
  reader.expects('(');
  const attribute = attributeAt(reader);
  reader.expects(',');
  const start = valueAt(reader);
  reader.expects(')');
  return (scope) => {
    const [value, wanted] = [attribute(scope), start(scope)];
    return typeof value === 'string' && typeof wanted === 'string' && value.startsWith(wanted);
  };
}

function exists(reader: Reader): Condition {
  reader.expects('(');
  const attribute = attributeAt(reader);
  reader.expects(')');
  return (scope) => attribute(scope) !== undefined;
}

function comparison(reader: Reader): Condition {
  const left = operand(reader);
  if (reader.takes('BETWEEN')) {
    const from = operand(reader);
    reader.expects('AND');
    const to = operand(reader);
    return (scope) => isAtMost(from(scope), left(scope)) && isAtMost(left(scope), to(scope));
  }
  if (reader.takes('<=')) {
    const right = operand(reader);
    return (scope) => isAtMost(left(scope), right(scope));
  }
  if (reader.takes('<')) {
    const right = operand(reader);
    return (scope) => isAtMost(left(scope), right(scope)) && left(scope) !== right(scope);
  }
  reader.expects('=');
  const right = operand(reader);
  return (scope) => {
    const value = left(scope);
    return value !== undefined && value === right(scope);
  };
}

/** Compares two texts or two numbers; whatever else there is compares as false, as in DynamoDB. */
function isAtMost(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a <= b;
  return typeof a === 'number' && typeof b === 'number' && a <= b;
}

function operand(reader: Reader): Operand {
  return reader.startsValue() ? valueAt(reader) : attributeAt(reader);
}

function attributeAt(reader: Reader): Operand {
  const path = reader.path();
  return ({ item, given }) => item?.[attributeOf(path, given)];
}

function valueAt(reader: Reader): Operand {
  const name = reader.value();
  return ({ given }) => {
    const value = given.ExpressionAttributeValues?.[name];
    if (value === undefined) throw new ModelGap(`answer for the undefined placeholder ${name}`);
    return value;
  };
}

function clause(reader: Reader): (reader: Reader) => Action {
  if (reader.takes('SET')) return assignment;
  if (reader.takes('ADD')) return addition;
  if (reader.takes('REMOVE')) return removal;
  throw new ModelGap(`reading of "${reader.text}": it knows SET, ADD and REMOVE`);
}

function assignment(reader: Reader): Action {
  const path = reader.path();
  reader.expects('=');
  const value = valueAt(reader);
  return (item, given) => {
    item[attributeOf(path, given)] = value({ item, given });
  };
}

function removal(reader: Reader): Action {
  const path = reader.path();
  return (item, given) => {
    delete item[attributeOf(path, given)];
  };
}

function addition(reader: Reader): Action {
  const path = reader.path();
  const value = valueAt(reader);
  return (item, given) => {
    const name = attributeOf(path, given);
    const [sum, more] = [item[name] ?? 0, value({ item, given })];
    if (typeof sum !== 'number' || typeof more !== 'number') throw new ModelGap('ADD of other than numbers');
    item[name] = sum + more;
  };
}
