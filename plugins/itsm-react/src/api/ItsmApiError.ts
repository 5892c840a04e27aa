import type { FindingParams } from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * One thing that is wrong in the input, as a server told it: it may be of
 * another release and know other codes.
 *
 * @public
 */
export interface ItsmProblem {
  /** Where, such as `fields.system`. */
  path: string;
  /** What is wrong; see `FINDING_TEXTS` of the contract. */
  code?: string;
  params?: FindingParams;
  /** The same in English. */
  message: string;
}

interface ErrorBody {
  name?: string;
  message?: string;
  code?: string;
  params?: FindingParams;
  details?: ItsmProblem[];
}

/**
 * A refusal or failure of the service desk's API.
 *
 * @public
 */
export class ItsmApiError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Name of the server's error, such as `ConflictError`. */
  readonly kind: string;
  /** Why, where the server says it; see `REFUSALS` of the contract. */
  readonly code: string | undefined;
  /** What the text of the code needs to know. */
  readonly params: FindingParams;
  /** Findings by field, when the input was wrong. */
  readonly details: readonly ItsmProblem[];

  constructor(options: {
    status: number;
    kind: string;
    message: string;
    code?: string;
    params?: FindingParams;
    details?: readonly ItsmProblem[];
  }) {
    super(options.message);
    this.name = 'ItsmApiError';
    this.status = options.status;
    this.kind = options.kind;
    this.code = options.code;
    this.params = options.params ?? {};
    this.details = options.details ?? [];
  }

  /** Reads the error body that Backstage backends answer with. */
  static async fromResponse(response: Response): Promise<ItsmApiError> {
    const body = (await response.json().catch(() => undefined)) as
      | { error?: ErrorBody }
      | undefined;
    const { name, message, code, params, details } = body?.error ?? {};
    return new ItsmApiError({
      status: response.status,
      kind: name ?? 'Error',
      message: message ?? `${response.status} ${response.statusText}`,
      code,
      params,
      details: Array.isArray(details) ? details : [],
    });
  }
}
