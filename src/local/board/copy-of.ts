/** A new element after the page's template of that id. */
export function copyOf(template: string): HTMLElement {
  const found = document.getElementById(template);
  const original = found instanceof HTMLTemplateElement ? found.content.firstElementChild : null;
  if (!(original instanceof HTMLElement)) throw new Error(`the page has no template "${template}"`);
  return document.importNode(original, true);
}
