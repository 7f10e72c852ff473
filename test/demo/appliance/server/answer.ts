/** What a handler gives back; the server turns it into bytes. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A request as the handlers see it. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
});

/** The error bodies of the API; `code` is a text there. */
export const unauthorized = (): Answer =>
  json(
    {
      error: {
        message: 'Unauthorized.',
        code: '401',
        explanation: '401 = No permission -- see authorization schemes.',
      },
    },
    401,
  );

export const notFound = (message = 'Not Found.'): Answer =>
  json({ error: { message, code: '404', explanation: '404 = Nothing matches the given URI.' } }, 404);
