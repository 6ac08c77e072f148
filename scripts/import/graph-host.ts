import { AppError } from '../../shared/errors.js';
import type { GraphHost } from './connect.js';

/** This deployment's graph. */
export const graphHost: GraphHost = {
  findRunning: () => Promise.resolve(undefined),
  openEmbedded: () => Promise.reject(new AppError('INTERNAL', 'name the graph with --url and --token')),
};
