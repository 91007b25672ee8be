// Puts a button on each block of code that copies it, where the browser lets a page write the clipboard.
const shownMs = 2_000;

if (navigator.clipboard) {
  for (const figure of document.querySelectorAll('figure.code')) figure.append(copyButton(figure));
}

/** @param {HTMLElement} figure */
function copyButton(figure) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  // So that a screen reader tells of the answer.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    const code = figure.dataset.copy ?? figure.querySelector('pre')?.textContent ?? '';
    button.textContent = await navigator.clipboard.writeText(code).then(
      () => 'Copied',
      () => 'Not allowed',
    );
    setTimeout(() => {
      button.textContent = 'Copy';
    }, shownMs);
  });
  return button;
}
