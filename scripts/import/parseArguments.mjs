import { parseArgs } from 'node:util';
import { Failure } from '../lib/failure.mjs';

/** What the command says about itself. */
export const USAGE = `Brings incidents of another system over into a running portal.

  npm run import -- --file export.csv.gz --mapping mapping.yaml --url http://localhost:7007

  --file FILE      CSV export, one row per update; may be compressed by gzip
  --mapping FILE   YAML file that says what the columns and values mean
  --url URL        the portal's backend
  --token TOKEN    Backstage token of an administrator of the service desk;
                   MESA_IMPORT_TOKEN in the environment does as well
  --dry-run        say what would become of the file, and write nothing
  --verify         hold the portal against the file instead of importing
  --errors FILE    CSV file for rows that failed or were put right
  --report FILE    JSON file for the figures
  --batch N        incidents in one call, up to 100 (100)
  --parallel N     calls at the same time, up to 8 (2)
  --limit N        the first N incidents of the file alone
  --retry-for S    seconds for which a portal that does not answer is tried (300)
  --help           say this

Begin again after an interruption: what is there already is left alone.
`;

const OPTIONS = {
  file: { type: 'string' },
  mapping: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  errors: { type: 'string' },
  report: { type: 'string' },
  batch: { type: 'string', default: '100' },
  parallel: { type: 'string', default: '2' },
  limit: { type: 'string' },
  'retry-for': { type: 'string', default: '300' },
  help: { type: 'boolean', default: false },
};

/**
 * Reads the command line.
 *
 * @throws Failure naming what is missing or wrong
 */
export function parseArguments(args, environment = {}) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (error) {
    throw new Failure(`${error.message}\n\n${USAGE}`);
  }
  if (values.help) {
    return { help: true };
  }
  const missing = ['file', 'mapping', 'url'].filter(name => !values[name]);
  const token = values.token ?? environment.MESA_IMPORT_TOKEN;
  if (!token) {
    missing.push('token');
  }
  if (missing.length > 0) {
    throw new Failure(`Needs --${missing.join(', --')}\n\n${USAGE}`);
  }
  if (!URL.canParse(values.url)) {
    throw new Failure(`--url "${values.url}" is not the address of a backend`);
  }
  return {
    file: values.file,
    mapping: values.mapping,
    url: values.url.replace(/\/+$/, ''),
    token,
    dryRun: values['dry-run'],
    verify: values.verify,
    errors: values.errors,
    report: values.report,
    batch: wholeNumber('batch', values.batch, 1, 100),
    parallel: wholeNumber('parallel', values.parallel, 1, 8),
    limit:
      values.limit === undefined
        ? Infinity
        : wholeNumber('limit', values.limit, 1, Number.MAX_SAFE_INTEGER),
    retryForMs: 1000 * wholeNumber('retry-for', values['retry-for'], 0, 86_400),
  };
}

function wholeNumber(name, text, min, max) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new Failure(
      `--${name} must be a whole number from ${min} to ${max}, got "${text}"`,
    );
  }
  return value;
}
