import { Ajv } from 'ajv';
import { faultInWords } from '../contract/fault-in-words.ts';
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

/** What an eye does not see, nobody can type; the contract allows it, so that customers who have it already can order. */
const unseen = /[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What is wrong with a customer; nothing when it can be stored and order. */
export function customerFaults(customer: Readonly<Record<keyof Customer, string>>): string[] {
  const faults = isId(customer.id) ? [] : [`id ${faultInWords(isId.errors ?? [])}`];
  if (unseen.test(customer.id)) faults.push('id has a blank or a character that cannot be seen');
  for (const field of customerFields.slice(1)) {
    if (customer[field] === '') faults.push(`${field} is empty`);
    if (customer[field].length > longest) faults.push(`${field} is longer than ${longest} characters`);
  }
  if (customer.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(customer.email))
    faults.push('email is no e-mail address');
  return faults;
}
