/** An operation that a developer can open in the explorer and run as it stands. */
export interface ExampleOperation {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The examples for one kind of client, and the demo role whose token shows what that client may see. */
export interface ClientExamples {
  readonly client: 'web' | 'mobile' | 'bi' | 'partner';
  readonly title: string;
  readonly description: string;
  readonly role: string;
  readonly operations: readonly ExampleOperation[];
}

const CUSTOMER_LIST: ExampleOperation = {
  id: 'customer-list',
  title: 'A page of customers',
  description: 'Filtered and sorted, with their people and the next page’s cursor.',
  operation: `query CustomerList($first: Int!, $after: String, $filter: CustomerFilterInput) {
  customers(first: $first, after: $after, filter: $filter, sort: { field: NAME, direction: ASC }) {
    totalCount
    nodes {
      id
      name
      shortName
      industry
      status
      level
      owner {
        name
      }
      contacts(first: 3) {
        nodes {
          id
          name
          title
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  variables: { first: 20, filter: { status: { in: ['ACTIVE'] } } },
};

const CUSTOMER_360: ExampleOperation = {
  id: 'customer-360',
  title: 'Everything about a customer',
  description: 'Facts, people, conversations and deals on one screen: two subgraphs, one request.',
  operation: `query Customer360 {
  customers(first: 1, filter: { level: { in: [VIP, KEY] } }) {
    nodes {
      id
      kind
      name
      industry
      version
      phones {
        number
        label
      }
      emails {
        address
        label
      }
      contacts(first: 5) {
        nodes {
          id
          name
          role
          isPrimary
        }
      }
      interactions(first: 5) {
        nodes {
          id
          channel
          subject
          occurredAt
        }
      }
      opportunities(first: 5) {
        nodes {
          id
          name
          amount {
            amount
            currency
          }
          stage {
            name
          }
          expectedCloseOn
        }
      }
    }
  }
}
`,
  variables: {},
};

const MY_OPEN_DEALS: ExampleOperation = {
  id: 'my-open-deals',
  title: 'My open deals',
  description: 'Small answer for a phone: what closes next, and whom to call about it.',
  operation: `query MyOpenDeals {
  opportunities(first: 10, filter: { status: { in: [OPEN] } }, sort: { field: EXPECTED_CLOSE_ON, direction: ASC }) {
    nodes {
      id
      name
      expectedCloseOn
      amount {
        amount
        currency
      }
      stage {
        name
      }
      customer {
        id
        name
        phones {
          number
          label
        }
      }
    }
  }
}
`,
  variables: {},
};

const MY_DAY: ExampleOperation = {
  id: 'my-day',
  title: 'My day',
  description: 'What is still to be done, what is late first, with whom and for which deal.',
  operation: `query MyDay {
  activities(first: 10, filter: { isDone: false }) {
    nodes {
      id
      kind
      subject
      priority
      dueAt
      startsAt
      isOverdue
      customer {
        id
        name
      }
      opportunity {
        id
        name
      }
    }
  }
}
`,
  variables: {},
};

const FIND_CUSTOMER: ExampleOperation = {
  id: 'find-customer',
  title: 'Find a customer by name',
  description: 'As you type: the beginning of the name is enough.',
  operation: `query FindCustomer($beginning: String!) {
  customers(first: 5, filter: { name: { startsWith: $beginning } }, sort: { field: NAME, direction: ASC }) {
    nodes {
      id
      name
      shortName
    }
  }
}
`,
  variables: { beginning: 'a' },
};

const PIPELINE_STAGES: ExampleOperation = {
  id: 'pipeline-stages',
  title: 'Pipelines and their stages',
  description: 'A dimension table: order, probability and forecast category of each stage.',
  operation: `query PipelineStages {
  pipelines(first: 20) {
    nodes {
      id
      name
      stages {
        name
        order
        probability
        forecastCategory
      }
    }
  }
}
`,
  variables: {},
};

const WON_DEALS: ExampleOperation = {
  id: 'won-deals',
  title: 'Won deals by industry',
  description:
    'A fact table: amounts in minor units, beside the customer’s industry. Pass endCursor as after for more.',
  operation: `query WonDeals($first: Int!, $after: String) {
  opportunities(first: $first, after: $after, filter: { status: { in: [WON] } }) {
    totalCount
    nodes {
      id
      name
      amount {
        amount
        currency
      }
      customer {
        id
        industry
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  variables: { first: 100, after: null },
};

const PRODUCT_CATALOGUE: ExampleOperation = {
  id: 'product-catalogue',
  title: 'Product catalogue',
  description: 'What a partner may offer.',
  operation: `query ProductCatalogue {
  products(first: 20) {
    nodes {
      id
      name
    }
  }
}
`,
  variables: {},
};

/** The examples of the explorer's pane, in the order in which it shows them. */
export const CLIENT_EXAMPLES: readonly ClientExamples[] = [
  {
    client: 'web',
    title: 'Web application',
    description: 'One request per screen, as much as the screen shows.',
    role: 'administrator',
    operations: [CUSTOMER_LIST, CUSTOMER_360],
  },
  {
    client: 'mobile',
    title: 'Mobile app',
    description: 'Few fields and short lists, for a rep on the road.',
    role: 'sales-rep',
    operations: [MY_OPEN_DEALS, MY_DAY, FIND_CUSTOMER],
  },
  {
    client: 'bi',
    title: 'BI tool',
    description: 'Flat pages to follow to the end by cursor.',
    role: 'analyst',
    operations: [PIPELINE_STAGES, WON_DEALS],
  },
  {
    client: 'partner',
    title: 'Partner app',
    description: 'A scoped part of the graph; the docs show just that part.',
    role: 'partner',
    operations: [PRODUCT_CATALOGUE],
  },
];
