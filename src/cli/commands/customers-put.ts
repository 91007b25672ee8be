import { command } from '../command.ts';
import { customerFaults } from '../customer-faults.ts';
import { UsageError } from '../usage-error.ts';

/** Adds a customer, or replaces the one of that id. */
export const customersPut = command({
  name: 'customers put',
  summary: 'add a customer, or replace the one of that id',
  details: 'Only a customer who is there can place orders. Replacing one leaves its orders as they are.',
  examples: [
    'customers put CUST-2001 --name "Ada Example" --email ada@example.com --address "1 Sample Street, Springfield"',
  ],
  operand: { value: 'ID', about: 'the customer’s id', count: 'one' },
  options: {
    name: { kind: 'text', value: 'NAME', about: 'the customer’s name', isRequired: true },
    email: { kind: 'text', value: 'EMAIL', about: 'the customer’s e-mail address', isRequired: true },
    address: { kind: 'text', value: 'ADDRESS', about: 'where orders go', isRequired: true },
  },

  run: async ({ operands: [id = ''], options: { name, email, address } }, { out, system }) => {
    const customer = { id, name, email, address };
    const faults = customerFaults(customer);
    if (faults.length > 0) throw new UsageError(faults.join('; '));
    const { customers, stage } = system();
    const outcome = await customers.put(customer);
    out.result({ id, outcome }, () => `Customer ${id} was ${outcome} in ${stage}.`);
    return 0;
  },
});
