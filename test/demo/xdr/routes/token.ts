import type { Call, Route } from '../shape';

const descriptions = {
  invalid_client: 'Unknown client id',
  wrong_client_creds: 'Wrong client password',
} as const;

/** Id and password from the Basic header, or from a JSON or form body, which the service takes as well. */
function credentialsOf(call: Call): { readonly id: string; readonly password: string } {
  const basic = /^basic\s+(\S+)$/i.exec(call.headers.get('authorization') ?? '')?.[1];
  if (basic !== undefined) {
    const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { id, password: rest.join(':') };
  }
  const fields = (call.body ?? {}) as Readonly<Record<string, unknown>>;
  return { id: String(fields['client_id'] ?? ''), password: String(fields['client_password'] ?? '') };
}

export default {
  family: 'iroh',
  spec: 'hand-auth-profile-errors.json',
  method: 'POST',
  path: '/iroh/oauth2/token',
  needs: { kind: 'credentials' },
  answer(call) {
    const grant = (call.body as Readonly<Record<string, unknown>> | undefined)?.['grant_type'];
    if (grant === undefined)
      return { status: 400, json: { error: 'invalid_request', error_description: 'grant_type is missing' } };
    if (grant !== 'client_credentials') return { status: 400, json: { error: 'unsupported_grant_type' } };
    const { id, password } = credentialsOf(call);
    const token = call.world.clients.exchange(id, password, call.region);
    if (typeof token === 'string')
      return { status: 400, json: { error: token, error_description: descriptions[token] } };
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      json: {
        access_token: token.token,
        token_type: 'bearer',
        expires_in: Math.round((token.expiresAt - token.issuedAt) / 1000),
        scope: token.scopes.join(' '),
      },
    };
  },
} satisfies Route;
