/** One thing that is wrong in the input; `path` such as `fields.system`. @public */
export interface ItsmProblem {
  path: string;
  message: string;
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
  /** Findings by field, when the input was wrong. */
  readonly details: readonly ItsmProblem[];

  constructor(options: {
    status: number;
    kind: string;
    message: string;
    details?: readonly ItsmProblem[];
  }) {
    super(options.message);
    this.name = 'ItsmApiError';
    this.status = options.status;
    this.kind = options.kind;
    this.details = options.details ?? [];
  }

  /** Reads the error body that Backstage backends answer with. */
  static async fromResponse(response: Response): Promise<ItsmApiError> {
    const body = (await response.json().catch(() => undefined)) as
      | { error?: { name?: string; message?: string; details?: ItsmProblem[] } }
      | undefined;
    return new ItsmApiError({
      status: response.status,
      kind: body?.error?.name ?? 'Error',
      message:
        body?.error?.message ?? `${response.status} ${response.statusText}`,
      details: Array.isArray(body?.error?.details) ? body.error.details : [],
    });
  }
}
