import { createLocalJWKSet, type CryptoKey, type JWSHeaderParameters } from 'jose';
import { AppError } from '../../../shared/errors.js';
import { fetchKeys } from './fetch-keys.js';

const MINUTE = 60_000;
/** After this the keys are asked for anew, before the next token is checked. */
const FRESH = 5 * MINUTE;
/** For so long keys count while the provider cannot be reached. */
const KEPT = 60 * MINUTE;
/** Between two times that the keys are asked for: because of a key that nobody knows, and after a failure. */
const BETWEEN = { unknownKey: 30_000, failure: 5_000 };

interface KeptKeys {
  readonly find: ReturnType<typeof createLocalJWKSet>;
  readonly fetchedAt: number;
}

/** The keys of the provider as this process knows them. Instants are milliseconds of the caller's clock. */
export class ProviderKeys {
  readonly #fetch: () => Promise<Parameters<typeof createLocalJWKSet>[0]>;
  #kept: KeptKeys | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  #fetching: Promise<void> | undefined;

  constructor(url: string, fetch = fetchKeys) {
    this.#fetch = () => fetch(url);
  }

  /**
   * The key that a token names. Where it is not among the known ones, the provider is asked once more, every 30 seconds
   * at most. Fails with `SUBGRAPH_UNAVAILABLE` when no keys are known and the provider does not tell them.
   */
  async find(header: JWSHeaderParameters, now: number): Promise<CryptoKey> {
    if (!this.#kept || now - this.#kept.fetchedAt > FRESH) await this.#refresh(now);
    const known = this.#known(now);
    try {
      return await known.find(header);
    } catch (error) {
      const mayAsk = now - known.fetchedAt >= BETWEEN.unknownKey;
      if ((error as { code?: string }).code !== 'ERR_JWKS_NO_MATCHING_KEY' || !mayAsk) throw error;
      // Unless somebody else has asked meanwhile.
      if (this.#kept === known) await this.#refresh(now);
      return this.#known(now).find(header);
    }
  }

  #known(now: number): KeptKeys {
    if (this.#kept && now - this.#kept.fetchedAt <= KEPT) return this.#kept;
    throw new AppError('SUBGRAPH_UNAVAILABLE', 'The keys of the identity provider cannot be read; try again later.');
  }

  /** Asks for the keys, for all who wait at once; a failure leaves those that are known. */
  async #refresh(now: number): Promise<void> {
    if (now - this.#failedAt < BETWEEN.failure) return;
    this.#fetching ??= this.#fetch()
      .then((keys) => {
        this.#kept = { find: createLocalJWKSet(keys), fetchedAt: now };
      })
      .catch(() => {
        this.#failedAt = now;
      })
      .finally(() => {
        this.#fetching = undefined;
      });
    await this.#fetching;
  }
}
