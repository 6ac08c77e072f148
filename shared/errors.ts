/**
 * Every failure code that a client can meet, with its HTTP status where the whole request fails, and whether the same
 * request may succeed when it is sent again unchanged. Documented for clients in `docs/errors.md`; a test compares both.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: { status: 400, retryable: false },
  BAD_CURSOR: { status: 400, retryable: false },
  BAD_REQUEST: { status: 400, retryable: false },
  GRAPHQL_PARSE_FAILED: { status: 400, retryable: false },
  GRAPHQL_VALIDATION_FAILED: { status: 400, retryable: false },
  OPERATION_RESOLUTION_FAILURE: { status: 400, retryable: false },
  DOCUMENT_TOO_LARGE: { status: 400, retryable: false },
  DOCUMENT_NOT_TRUSTED: { status: 403, retryable: false },
  COST_TOO_HIGH: { status: 400, retryable: false },
  PAYLOAD_TOO_LARGE: { status: 413, retryable: false },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, retryable: true },
  UNAUTHENTICATED: { status: 401, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  NOT_FOUND: { status: 404, retryable: false },
  STALE_VERSION: { status: 409, retryable: false },
  DUPLICATE: { status: 409, retryable: false },
  CONFLICT: { status: 409, retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 409, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  DEADLINE_EXCEEDED: { status: 504, retryable: true },
  SUBGRAPH_UNAVAILABLE: { status: 503, retryable: true },
  OVERLOADED: { status: 503, retryable: true },
  OUTCOME_UNKNOWN: { status: 503, retryable: false },
  STORAGE_FULL: { status: 507, retryable: true },
  INTERNAL: { status: 500, retryable: false },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

/** One of the codes that a client can meet in `extensions.code`. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a failure of the graph bears as its code, where that is one of Kehu's; `INTERNAL` otherwise. */
export function knownCode(code: unknown): ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'INTERNAL';
}

/** Facts for the client that go with a code, shown beside it in `extensions`; never personal values of other people. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A failure that the client is meant to see. Anything else that is thrown reaches the client as `INTERNAL` only. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** A value of the input that breaks a rule; `path` names it as the client wrote it, such as `input.taxId`. */
export function badInput(path: string, message: string, details: ErrorDetails = {}): AppError {
  return new AppError('BAD_USER_INPUT', `${path}: ${message}`, { field: path, ...details });
}

/** Tells whether a thrown value is meant for the client; works across module realms, where `instanceof` does not. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error ? error.name === 'AppError' && 'code' in error : false;
}
