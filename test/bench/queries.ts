/** A customer with what a page about it shows: children from two subgraphs, 5 of each, the opportunities with their lines. */
export const CUSTOMER_360 = `query Customer360($id: ID!) {
  customer(id: $id) {
    id name status level industry createdAt
    contacts(first: 5) { nodes { id name title role isPrimary } }
    interactions(first: 5) { nodes { id channel direction subject occurredAt } }
    opportunities(first: 5) {
      nodes {
        id name status amount { amount currency } expectedCloseOn
        stage { id name probability }
        lineItems { id quantity unitPrice { amount currency } product { id name } }
      }
    }
  }
}`;

/** The same with what tells of the people: numbers, addresses, what was said. */
export const CUSTOMER_360_PERSONAL = CUSTOMER_360.replace(
  'createdAt',
  'createdAt taxId phones { number } emails { address }',
)
  .replace('isPrimary', 'isPrimary phones { number } emails { address }')
  .replace('occurredAt', 'occurredAt body');

/** The newest 20 customers, each with 3 contacts and 3 opportunities. */
export const CUSTOMER_LIST = `query CustomerList($first: Int!) {
  customers(first: $first) {
    nodes {
      id name status level
      contacts(first: 3) { nodes { id name title } }
      opportunities(first: 3) { nodes { id name status amount { amount currency } } }
    }
  }
}`;
