/** Told by the subgraph where somebody was erased, behind the events of everything that was erased with them there. */
export const ERASURE_REQUESTED = 'erasure.requested';

/** The verb of the event of each record that was erased, such as `customer.erased`. */
export const ERASED = 'erased';
