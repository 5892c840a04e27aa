import { ImportClient } from '../ImportClient.mjs';
import { ImportReport } from '../ImportReport.mjs';
import { runImport } from '../runImport.mjs';
import { verifyImport } from '../verifyImport.mjs';
import { mapping, SAMPLE } from './sample.mjs';

/** Imports the sample, or another file, into a portal. */
export async function runSample(
  { url },
  more = {},
  signal = new AbortController().signal,
) {
  const rows = [];
  const report = new ImportReport(row => rows.push(row));
  const isWhole = await runImport({
    options: {
      file: SAMPLE,
      batch: 1,
      parallel: 1,
      limit: Infinity,
      dryRun: false,
      ...more,
    },
    mapping,
    client: new ImportClient({ url, token: 'x', retryForMs: 20_000 }),
    report,
    signal,
    onProgress: more.onProgress,
  });
  return { figures: report.toJSON(), rows, isWhole, text: String(report) };
}

/** Holds a portal against the sample, or another file. */
export function verifySample({ url }, more = {}) {
  return verifyImport({
    options: { file: SAMPLE, limit: Infinity, ...more },
    mapping,
    client: new ImportClient({ url, token: 'x', retryForMs: 0 }),
  });
}
