/** Milliseconds since 1970-01-01T00:00Z, as `Date.now` gives them. */
export type EpochMs = number;

/** A length of time in milliseconds. */
export type DurationMs = number;

/** Tells the time; passed in so that a test can set it. */
export type Clock = () => EpochMs;
