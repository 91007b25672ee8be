import { Ajv } from 'ajv';
import { listOrdersParameter } from './list-orders-parameter.ts';
import type { Customer } from './stores/customer-register.ts';

/** The fields of a customer, in the order in which they are told and read (specification, "Customer Table"). */
export const customerFields = [
  'id',
  'name',
  'email',
  'address',
] as const satisfies readonly (keyof Customer)[];

/** The specification sets no bound; this one keeps an item, and so a batch, far below what DynamoDB takes. */
const longest = 1_000;

/** A customer whose id the contract does not allow could never order. */
const isId = new Ajv({ strict: false }).compile<string>(listOrdersParameter('customer_id'));

/** What is wrong with a customer; nothing when it can be stored and order. */
export function customerFaults(customer: Readonly<Record<keyof Customer, string>>): string[] {
  const faults = isId(customer.id) ? [] : (isId.errors ?? []).map(({ message }) => `id ${message}`);
  for (const field of customerFields.slice(1)) {
    if (customer[field] === '') faults.push(`${field} is empty`);
    if (customer[field].length > longest) faults.push(`${field} is longer than ${longest} characters`);
  }
  if (customer.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(customer.email))
    faults.push('email is no e-mail address');
  return faults;
}
