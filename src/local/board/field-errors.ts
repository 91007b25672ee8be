let count = 0;

type Field = HTMLInputElement | HTMLSelectElement;

/** What is said of a form's fields, each word beside the field that it is about. */
export const fieldErrors = {
  show(field: Field, message: string): void {
    const text = document.createElement('p');
    text.className = 'field-error';
    text.id = `field-error-${++count}`;
    text.textContent = message;
    field.closest('.field')?.append(text);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', text.id);
  },

  clear(form: HTMLFormElement): void {
    for (const text of form.querySelectorAll('.field-error')) text.remove();
    for (const field of form.querySelectorAll('[aria-invalid]')) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
  },
};
