import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { Failure } from '../lib/failure.mjs';

const MOST_CHARACTERS = 1_000_000;

/**
 * The rows of an export one by one, as they are read: the file is never in
 * memory as a whole. A row is `{ line, cells, problem }`; `cells` by column
 * name, `problem` when the row has another number of cells than the header.
 *
 * @param needed - columns that the file must have
 * @throws Failure when it is no such file
 */
export async function* readRows(file, { format, needed }) {
  const compressed = await isCompressed(file);
  const source = createReadStream(file);
  const bytes = compressed ? source.pipe(createGunzip()) : source;
  const parser = bytes.pipe(
    parse({
      bom: true,
      delimiter: format.delimiter,
      encoding: format.encoding,
      info: true,
      max_record_size: MOST_CHARACTERS,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  // A broken archive must end the parser as well.
  [source, bytes].forEach(stream =>
    stream.on('error', error => parser.destroy(error)),
  );
  let header;
  try {
    for await (const { record, info } of parser) {
      if (!header) {
        header = record;
        requireColumns(file, header, needed);
      } else {
        yield toRow(header, record, info.lines);
      }
    }
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure(`${file} cannot be read on: ${error.message}`);
  } finally {
    source.destroy();
  }
  if (!header) {
    throw new Failure(`${file} is empty`);
  }
}

function toRow(header, record, line) {
  const cells = {};
  header.forEach((name, index) => {
    cells[name] = record[index] ?? '';
  });
  return {
    line,
    cells,
    ...(record.length === header.length
      ? {}
      : { problem: `has ${record.length} cells, the header ${header.length}` }),
  };
}

function requireColumns(file, header, needed) {
  const missing = needed.filter(name => !header.includes(name));
  if (missing.length > 0) {
    throw new Failure(
      `${file} has no column ${missing
        .map(name => `"${name}"`)
        .join(', ')}; it has ${header.join(', ')}. Correct the mapping`,
    );
  }
}

async function isCompressed(file) {
  let handle;
  try {
    handle = await open(file);
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${error.message}`);
  }
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
