/** Libraries that would report usage to their makers are told not to; import this before them. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
