import type { Page } from 'playwright-core';

/**
 * Texts of a page whose contrast is below 4.5, as WCAG 2 reckons it
 * ([1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum)), with the contrast that they have. What is disabled needs
 * none.
 */
export function contrastFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(inPage);
}

/** Runs in the page, whose types are not those of the tests. */
const inPage = `(() => {
  const rgba = (color) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [r, g, b], a: a / 255 };
  };
  const luminance = ({ rgb }) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = rgba(getComputedStyle(one).backgroundColor);
      if (color.a === 1) return color;
    }
    return rgba(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff');
  };
  const faults = [];
  for (const element of document.body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const isField = element.matches('input, select');
    if ((!hasText && !isField) || !element.checkVisibility() || element.closest('[aria-disabled=true]')) continue;
    const [light, dark] = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < 4.5) faults.push(element.tagName + ' "' + element.textContent.trim().slice(0, 30) + '" ' + contrast.toFixed(2));
  }
  return faults;
})()`;
