/**
 * Runs in a page and gives the visible texts whose contrast with what lies behind them is too low to read well, as
 * WCAG 2.2 AA has it ([1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum)): below 4.5, or 3 for large text and for
 * signs, which are no text.
 */
(() => {
  // A colour on its way to another, as Redoc's are after a change of scheme, is not the one that is read.
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();

  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colourOf = (css) => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return { rgb: [red, green, blue], alpha: alpha / 255 };
  };
  const over = (front, back) => ({
    rgb: front.rgb.map((value, i) => value * front.alpha + back.rgb[i] * (1 - front.alpha)),
    alpha: 1,
  });
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff';
  const behind = (element) => {
    if (!element) return colourOf(canvas);
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own.alpha === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = ({ rgb }) => {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    texts.push([walker.currentNode.parentElement, walker.currentNode.textContent.trim()]);
  // What is typed into a field is no node of the page.
  for (const field of document.querySelectorAll('input, select')) texts.push([field, field.value]);

  const found = new Set();
  for (const [element, text] of texts) {
    if (!text || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest('[disabled], [aria-disabled="true"], .skip-link')) continue;
    const style = getComputedStyle(element);
    const back = behind(element);
    const [a, b] = [luminance(over(colourOf(style.color), back)), luminance(back)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const isSign = !/[\p{L}\p{N}]/u.test(text);
    if (contrast < (isLarge || isSign ? 3 : 4.5)) {
      found.add(`${contrast.toFixed(2)} ${element.tagName.toLowerCase()} "${text.slice(0, 40)}"`);
    }
  }
  return [...found];
})();
