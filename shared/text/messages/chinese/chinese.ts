import type { Messages } from '../messages.js';
import { customers } from './customers.js';
import { graphql } from './graphql.js';
import { identity } from './identity.js';
import { imports } from './imports.js';
import { platform } from './platform.js';
import { records } from './records.js';
import { requests } from './requests.js';
import { sales } from './sales.js';
import { values } from './values.js';

/** The parts of the Chinese catalogue; none says twice what another says. */
export const CHINESE: readonly Messages[] = [
  requests,
  graphql,
  values,
  records,
  platform,
  imports,
  identity,
  customers,
  sales,
];
