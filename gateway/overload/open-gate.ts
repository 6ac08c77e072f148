import { gaugeReading } from '../../shared/operation/metrics.js';
import { RequestGate } from './request-gate.js';

/** The gate of this process, which its metrics tell of. */
export function openGate(options: { readonly maxInFlight: number }): RequestGate {
  const gate = new RequestGate(options);
  gaugeReading('kehu_gate_requests', 'Requests that are worked on, and requests that wait to be.', ['state'], () => {
    const { inFlight, waiting } = gate.state;
    return [
      [{ state: 'working' }, inFlight],
      [{ state: 'waiting' }, waiting],
    ];
  });
  gaugeReading('kehu_gate_limit', 'Requests that are worked on at once at most, at the moment.', [], () => [
    [{}, gate.state.limit],
  ]);
  return gate;
}
