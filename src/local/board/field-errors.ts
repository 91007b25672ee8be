let count = 0;

type Field = HTMLInputElement | HTMLSelectElement;

/** What is said of a form's fields, each word beside the field that it is about, until that is changed. */
export const fieldErrors = {
  show(field: Field, message: string): void {
    const text = document.createElement('p');
    text.className = 'field-error';
    text.id = `field-error-${++count}`;
    text.textContent = message;
    field.closest('.field')?.append(text);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', text.id);
    field.addEventListener('input', () => clear(field), { once: true });
  },

  clear(form: HTMLFormElement): void {
    for (const field of form.querySelectorAll('[aria-invalid]')) clear(field);
  },
};

function clear(field: Element): void {
  const text = field.getAttribute('aria-describedby');
  if (text !== null) document.getElementById(text)?.remove();
  field.removeAttribute('aria-invalid');
  field.removeAttribute('aria-describedby');
}
