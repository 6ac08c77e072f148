/** Loaded into a server before it starts, by `--import`. */
import { installProbes } from './probe.js';

installProbes();
