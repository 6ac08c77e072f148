import { graphql } from 'relay-runtime';

export const page = graphql`
  query customersQuery($first: Int!, $after: String) {
    ...customers_list
  }
`;

export const list = graphql`
  fragment customers_list on Query @refetchable(queryName: "customersListQuery") {
    customers(first: $first, after: $after) @connection(key: "list_customers") {
      edges {
        node {
          id
          ...customers_row
          ...customers_contacts
        }
      }
    }
  }
`;

export const row = graphql`
  fragment customers_row on Customer @refetchable(queryName: "customersRowQuery") {
    name
    level
    version
  }
`;

export const contacts = graphql`
  fragment customers_contacts on Customer
  @refetchable(queryName: "customersContactsQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 1 }, after: { type: "String" }) {
    contacts(first: $first, after: $after) @connection(key: "customers_contacts") {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`;

export const add = graphql`
  mutation customersAddMutation($input: CreateCustomerInput!, $connections: [ID!]!) {
    createCustomer(input: $input) {
      customer @prependNode(connections: $connections, edgeTypeName: "CustomerEdge") {
        id
        ...customers_row
      }
    }
  }
`;
