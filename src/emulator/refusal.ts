/** The cloud understood the call and says no: HTTP 200, `ResultCode` OK, and a message inside the result (wire-facts section 4). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The gateway says no before any handler runs: an HTTP error with the five gateway fields (wire-facts section 4). */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  /** What the record of calls may keep of the message, which may repeat credentials behind its first sentence. */
  get recorded(): string {
    return this.message.replace(/ server string to sign is:.*/s, '');
  }

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The storage says no, in XML (wire-facts section 5). */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
