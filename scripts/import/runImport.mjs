import { mapIncident } from './mapIncident.mjs';
import { columnsOf } from './readMapping.mjs';
import { readIncidents } from './readIncidents.mjs';

/** A call stays well below what the portal takes. */
const MOST_CHARACTERS = 1_500_000;

/**
 * Sends the incidents of a file in batches, several at the same time. After
 * `stop` nothing more is sent; what is under way is waited for.
 *
 * @param onProgress - called after each batch with how many incidents of how
 *   many are done
 * @returns whether the whole file was gone through
 */
export async function runImport({
  options,
  mapping,
  client,
  report,
  signal,
  onProgress = () => {},
}) {
  const incidents = await readIncidents(options.file, {
    format: mapping.format,
    needed: columnsOf(mapping),
    number: mapping.columns.number[0],
    limit: options.limit,
  });
  const running = new Set();
  let failure;
  const sendSoon = async batch => {
    while (running.size >= options.parallel) {
      await Promise.race(running);
    }
    if (signal.aborted || failure) {
      return;
    }
    const sending = send(batch, { options, mapping, client, report })
      .then(() => onProgress(report.incidents, incidents.incidents))
      .catch(error => {
        failure ??= error;
      })
      .finally(() => running.delete(sending));
    running.add(sending);
  };

  for await (const batch of batchesOf(incidents, {
    options,
    mapping,
    report,
  })) {
    await sendSoon(batch);
    if (signal.aborted || failure) {
      break;
    }
  }
  await Promise.all(running);
  if (failure) {
    throw failure;
  }
  return !signal.aborted;
}

/** What can be sent together; what cannot be understood is put down at once. */
async function* batchesOf(incidents, { options, mapping, report }) {
  let batch = [];
  let size = 0;
  for await (const incident of incidents) {
    const mapped = mapIncident(incident, mapping);
    if (mapped.problems) {
      report.unreadable(incident.id, incident.rows.length, mapped.problems);
      continue;
    }
    const length = JSON.stringify(mapped.ticket).length;
    const isFull =
      batch.length >= options.batch || size + length > MOST_CHARACTERS;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push({ incident, ticket: mapped.ticket });
    size += length;
  }
  if (batch.length > 0) {
    yield batch;
  }
}

async function send(batch, { options, mapping, client, report }) {
  const results = await client.send(
    mapping.source,
    batch.map(({ ticket }) => ticket),
    options.dryRun,
  );
  results.forEach((result, index) => {
    const { rows } = batch[index].incident;
    const [column] = mapping.columns.priority ?? [];
    const last = rows.at(-1).cells[column];
    report.answered(result, rows.length, mapping.values.priority.get(last));
  });
}
