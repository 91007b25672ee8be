/**
 * The element within `root` that carries `data-part="name"`.
 *
 * @throws Error when it is not there, or of another kind
 */
export function part<Kind extends Element>(root: ParentNode, name: string, kind: new () => Kind): Kind {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${kind.name} "${name}"`);
}
