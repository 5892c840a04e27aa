import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvLine } from './csvCell.mjs';
import { ImportClient } from './ImportClient.mjs';
import { ImportReport } from './ImportReport.mjs';
import { readMapping } from './readMapping.mjs';
import { runImport } from './runImport.mjs';
import { verifyImport } from './verifyImport.mjs';

const INTERRUPTED = 130;
const SHOWN = 20;

/** Rows with a story, for whoever has to look them up. */
function openErrors(file) {
  if (!file) {
    return { write: () => {}, close: async () => {} };
  }
  const stream = createWriteStream(file);
  stream.write(csvLine(['row', 'number', 'field', 'severity', 'problem']));
  return {
    write: ({ row, number, field, severity, problem }) =>
      stream.write(csvLine([row, number, field, severity, problem])),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

/** Progress goes to stderr, so that the figures can be redirected. */
function createProgress(what) {
  const began = Date.now();
  let last = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - last < 1000 && done < total) {
      return;
    }
    last = now;
    const speed = done / Math.max(0.001, (now - began) / 1000);
    process.stderr.write(
      `${done} of ${total} ${what} (${Math.floor(
        (100 * done) / total,
      )} %), ${speed.toFixed(1)} a second\n`,
    );
  };
}

async function importFile(options, mapping, client) {
  const errors = openErrors(options.errors);
  const report = new ImportReport(errors.write);
  const stop = new AbortController();
  const onInterrupt = () => {
    process.stderr.write('\nStopping after what is under way …\n');
    stop.abort();
  };
  process.once('SIGINT', onInterrupt);
  const began = Date.now();
  let isWhole = false;
  try {
    isWhole = await runImport({
      options,
      mapping,
      client,
      report,
      signal: stop.signal,
      onProgress: createProgress('incidents'),
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    await errors.close();
    const seconds = (Date.now() - began) / 1000;
    if (options.report) {
      const figures = { ...report.toJSON(), seconds, isWhole };
      await writeFile(options.report, `${JSON.stringify(figures, null, 2)}\n`);
    }
    process.stdout.write(
      `${options.dryRun ? 'Dry run, nothing was written\n' : ''}${report}\n` +
        `${seconds.toFixed(1).padStart(9)}  seconds\n`,
    );
  }
  if (!isWhole) {
    process.stderr.write(
      'Interrupted. Begin again with the same command: what is there already is left alone.\n',
    );
    return INTERRUPTED;
  }
  return report.outcomes.failed > 0 ? 1 : 0;
}

async function verifyFile(options, mapping, client) {
  const { figures, differences } = await verifyImport({
    options,
    mapping,
    client,
    onProgress: createProgress('lists'),
  });
  process.stdout.write(
    `${['file', 'portal'].map(name => name.padStart(9)).join('')}\n`,
  );
  for (const { name, file, portal } of figures) {
    process.stdout.write(
      `${String(file).padStart(9)}${String(portal).padStart(9)}  ${
        file === portal ? ' ' : '≠'
      } ${name}\n`,
    );
  }
  for (const { number, what, file, portal } of differences.slice(0, SHOWN)) {
    process.stdout.write(
      `${number}: ${what} is ${file} in the file, ${portal} in the portal\n`,
    );
  }
  process.stdout.write(
    differences.length === 0
      ? 'The portal says what the file says, ticket by ticket.\n'
      : `${differences.length} differences${
          differences.length > SHOWN ? `, of which ${SHOWN} are shown` : ''
        }\n`,
  );
  if (options.report) {
    await writeFile(
      options.report,
      `${JSON.stringify({ figures, differences }, null, 2)}\n`,
    );
  }
  return differences.length === 0 ? 0 : 1;
}

/**
 * Imports a file, or holds the portal against it.
 *
 * @param options - what `parseArguments` gives
 * @returns exit code
 */
export async function importTickets(options) {
  const mapping = await readMapping(options.mapping);
  const client = new ImportClient({
    ...options,
    onWait: (problem, ms) =>
      process.stderr.write(`${problem}; trying again in ${ms / 1000} s\n`),
  });
  return options.verify
    ? verifyFile(options, mapping, client)
    : importFile(options, mapping, client);
}
