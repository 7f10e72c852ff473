/**
 * A password or token that shows itself to nobody who does not ask by name: not to string concatenation, `JSON`, the
 * console, or a structured clone (T9).
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for the one header or cipher that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  /** What Node's console and test reports show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return redacted;
  }
}

const redacted = '[redacted]';
