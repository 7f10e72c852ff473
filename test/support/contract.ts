import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** What a log of requests has to say for the contract to be checked. */
export interface CheckedRequest {
  /** `POST /ctia/casebook/{id}/observables`; absent when the path names no operation. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Parsed JSON, or the text. */
  readonly body: unknown;
  readonly contentType: string | undefined;
}

/** Validates requests and answers against the published descriptions. Every method gives a list of problems. */
export interface ContractChecker {
  /** Every operation of the openapi folder: `METHOD path`. */
  readonly operations: readonly string[];
  checkRequest(request: CheckedRequest): readonly string[];
  /** @param body parsed JSON, `undefined` for an empty body */
  checkResponse(operation: string, status: number, body: unknown): readonly string[];
}

/** Where the contract lies, seen from the root of the project. It is not part of the project. */
export const sharedDir = '../shared';

const openapiDir = (shared: string): string => join(shared, 'reference/contract/openapi');

/** Whether the contract lies there; tests that need it are skipped otherwise. */
export const hasContract = (shared: string = sharedDir): boolean => existsSync(openapiDir(shared));

interface Parameter {
  readonly in: 'query' | 'path' | 'body' | 'formData' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
  readonly schema?: object;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: object }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly definitions: Record<string, Record<string, unknown>>;
}

interface Operation extends Described {
  readonly file: string;
}

/**
 * Answers of private intelligence whose definitions leave out `owner`, `groups`, `client_id`, `created` and `modified`
 * although the server sends them (contract, section 11.3): further properties are let through in these three only.
 */
const lenient = { 'ctia.json': ['Incident', 'Judgement', 'Relationship'] } as Readonly<
  Record<string, readonly string[]>
>;

/** Operations whose real parameters go beyond the description: those of the action come back with the trigger. */
const openQuery: ReadonlySet<string> = new Set([
  'POST /iroh/iroh-response/respond/trigger/{module-instance-id}/{action-id}',
]);

/** Error bodies by family; the descriptions list hardly any. */
const errorFile = 'hand-auth-profile-errors.json';
const irohErrors = ['IrohError'];
const ctiaErrors = [
  'CtiaNotAuthenticated',
  'CtiaJwtError',
  'CtiaMissingCapability',
  'CtiaAccessControl',
  'CtiaTypedError',
  'CtiaCoercionError',
  'CtiaSimpleError',
  'CtiaNoVerdict',
];

/** Reads the openapi folder. Takes a second or two for a large schema at its first use. */
export function createContractChecker(shared: string = sharedDir): ContractChecker {
  // The descriptions were validated when they were made. Checking, inlining and optimising them again takes 2.7 s of
  // processor time instead of 0.6.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
  ajv.addFormat('double', { type: 'number', validate: Number.isFinite });
  ajv.addFormat('date-time', isDateTime);
  const operations = new Map<string, Operation>();
  const folder = openapiDir(shared);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { paths, definitions } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Description;
    for (const name of lenient[file] ?? []) definitions[name] = { ...definitions[name], additionalProperties: true };
    ajv.addSchema({ $id: `contract://${file}`, definitions });
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, described] of Object.entries(methods)) {
        operations.set(`${method.toUpperCase()} ${path}`, { ...described, file });
      }
    }
  }

  const validators = new Map<string, ValidateFunction>();
  const validator = (key: string, file: string, schema: object): ValidateFunction => {
    const known = validators.get(key);
    if (known) return known;
    const made = ajv.compile(rebased(schema, file));
    validators.set(key, made);
    return made;
  };

  const problems = (key: string, file: string, schema: object, value: unknown): readonly string[] => {
    const validate = validator(key, file, schema);
    return validate(value) ? [] : (validate.errors ?? []).map(told);
  };

  return {
    operations: [...operations.keys()],
    checkRequest: (request) => {
      const { operation } = request;
      const described = operation === undefined ? undefined : operations.get(operation);
      if (operation === undefined || !described) return [`${request.method} ${request.path}: no such operation`];
      const body = bodyProblems(described, request, (schema, value) =>
        problems(`${operation} body`, described.file, schema, value),
      );
      return [
        ...queryProblems(operation, described, request),
        ...pathProblems(operation, described, request),
        ...body,
      ].map((problem) => `${operation}: ${problem}`);
    },
    checkResponse: (operation, status, body) => {
      const described = operations.get(operation);
      if (!described) return [`${operation}: no such operation`];
      const answer = described.responses[status];
      const named = (found: readonly string[]) => found.map((problem) => `${operation} ${status}: ${problem}`);
      if (answer) {
        if (!answer.schema) return named(body === undefined ? [] : ['a body where none is described']);
        return named(problems(`${operation} ${status}`, described.file, answer.schema, body));
      }
      if (status < 400) return named(['a success that is not described']);
      // Private intelligence answers most 404s without a body.
      if (body === undefined) return named(status === 404 || status === 405 ? [] : ['an error without a body']);
      const shapes = status === 429 ? ['RateLimited'] : operation.includes(' /ctia') ? ctiaErrors : irohErrors;
      const fits = shapes.some(
        (name) => problems(`error ${name}`, errorFile, { $ref: `#/definitions/${name}` }, body).length === 0,
      );
      return named(fits ? [] : [`an error of no known shape: ${JSON.stringify(body).slice(0, 200)}`]);
    },
  };
}

/** The schema with references that lead into the file it stands in. */
const rebased = (schema: object, file: string): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"contract://${file}#/`)) as object;

const told = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params).slice(0, 200)}`;

const isDateTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

function queryProblems(
  operation: string,
  { parameters = [] }: Described,
  { query }: CheckedRequest,
): readonly string[] {
  const described = parameters.filter(({ in: place }) => place === 'query');
  const sent = new URLSearchParams(query);
  const found: string[] = [];
  for (const name of new Set(sent.keys())) {
    const parameter = described.find((one) => one.name === name);
    if (parameter) found.push(...sent.getAll(name).flatMap((value) => valueProblems(parameter, value)));
    else if (!openQuery.has(operation)) found.push(`query parameter ${name} is not described`);
    if (parameter && parameter.type !== 'array' && sent.getAll(name).length > 1)
      found.push(`query parameter ${name} is repeated`);
  }
  const missing = described.filter(({ name, required }) => required && !sent.has(name));
  return [...found, ...missing.map(({ name }) => `query parameter ${name} is missing`)];
}

function pathProblems(operation: string, { parameters = [] }: Described, { path }: CheckedRequest): readonly string[] {
  const template = operation.slice(operation.indexOf(' ') + 1).split('/');
  const sent = path.split('/');
  return template.flatMap((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    return parameter ? valueProblems(parameter, decodeURIComponent(sent[index] ?? '')) : [];
  });
}

function valueProblems({ name, type, format, enum: choices, items }: Parameter, value: string): readonly string[] {
  const wrong = (wanted: string): readonly string[] => [`parameter ${name} is ${JSON.stringify(value)}, not ${wanted}`];
  const among = choices ?? items?.enum;
  if (among && !among.includes(value)) return wrong(`one of ${among.join(', ')}`);
  if (type === 'integer' && !/^-?\d+$/.test(value)) return wrong('a whole number');
  if (type === 'boolean' && value !== 'true' && value !== 'false') return wrong('true or false');
  if (format === 'date-time' && !isDateTime(value)) return wrong('a time');
  return [];
}

function bodyProblems(
  { parameters = [] }: Described,
  { body, contentType = '' }: CheckedRequest,
  validate: (schema: object, value: unknown) => readonly string[],
): readonly string[] {
  const fields = parameters.filter(({ in: place }) => place === 'formData');
  if (fields.length > 0) {
    const sent = new URLSearchParams(typeof body === 'string' ? body : '');
    return fields.flatMap((field) => {
      const value = sent.get(field.name);
      if (value === null) return field.required ? [`form field ${field.name} is missing`] : [];
      return valueProblems(field, value);
    });
  }
  const described = parameters.find(({ in: place }) => place === 'body');
  if (!described?.schema) return body === undefined ? [] : ['a body where none is described'];
  if (body === undefined) return described.required ? ['the body is missing'] : [];
  const type = contentType.startsWith('application/json') ? [] : [`content type ${contentType}`];
  return [...type, ...validate(described.schema, body)];
}
