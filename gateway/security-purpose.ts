/**
 * The supergraph as `@apollo/gateway` accepts it: it refuses to start while any feature is linked "for SECURITY", since
 * it does not enforce those; this project enforces them itself.
 */
export function withoutSecurityPurpose(supergraphSdl: string): string {
  return supergraphSdl.replaceAll(', for: SECURITY', '');
}
