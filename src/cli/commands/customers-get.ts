import { command } from '../command.ts';
import { Failure } from '../failure.ts';

/** Shows a customer. */
export const customersGet = command({
  name: 'customers get',
  summary: 'show a customer',
  details: 'Shows name, e-mail and address: mind where you paste it.',
  examples: ['customers get CUST-1001'],
  operand: { value: 'ID', about: 'the customer’s id', count: 'one' },
  options: {},

  run: async ({ operands: [id = ''] }, { out, system }) => {
    const { customers, stage } = system();
    const customer = await customers.get(id);
    if (!customer) throw new Failure(`there is no customer ${id} in ${stage}`);
    out.result(customer, () =>
      [
        `id       ${customer.id}`,
        `name     ${customer.name ?? '-'}`,
        `e-mail   ${customer.email ?? '-'}`,
        `address  ${customer.address ?? '-'}`,
      ]
        // An address may have lines, which must not look like the next field.
        .map((line) => line.replaceAll('\n', '\n         '))
        .join('\n'),
    );
    return 0;
  },
});
