import type { NewWorkload } from '../kit/workload.js';
import { contendedCounters } from './contended-counters.js';
import { imports } from './imports.js';
import { movingAccess } from './moving-access.js';
import { ownRecords } from './own-records.js';
import { severalAtOnce } from './several-at-once.js';
import { stageHistory } from './stage-history.js';
import { transfers } from './transfers.js';

/** What clients do in every run; a subgraph that joins adds its own. */
export const workloads: readonly NewWorkload[] = [
  ownRecords,
  contendedCounters,
  movingAccess,
  transfers,
  stageHistory,
  severalAtOnce,
  imports,
];
