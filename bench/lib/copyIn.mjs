import { once } from 'node:events';

/** How many bytes go to the server at a time. */
const CHUNK = 256 * 1024;

const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A `COPY … FROM STDIN` that node-postgres runs like any other query. */
class CopyIn {
  constructor(sql) {
    this.text = sql;
    this.opened = new Promise((resolve, reject) => {
      this.open = resolve;
      this.refuse = reject;
    });
    this.done = new Promise((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    // Whoever waits for either hears of it there.
    this.opened.catch(() => {});
    this.done.catch(() => {});
  }

  submit(connection) {
    connection.query(this.text);
  }

  handleCopyInResponse(connection) {
    this.open(connection);
  }

  handleError(error) {
    this.refuse(error);
    this.fail(error);
  }

  handleReadyForQuery() {
    this.finish();
  }

  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handlePortalSuspended() {}
  handleEmptyQuery() {}
}

/** One value in PostgreSQL's text format. */
export function copyValue(value) {
  if (value === null || value === undefined) {
    return '\\N';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, sign => ESCAPES[sign])
    : value;
}

/** Collects lines of one table and sends them in one COPY at a time. */
export class CopyTable {
  #lines = [];
  #columns;

  constructor(table, columns) {
    this.table = table;
    this.#columns = columns;
  }

  /** @param row - an object with the table's columns */
  add(row) {
    this.#lines.push(
      this.#columns.map(column => copyValue(row[column])).join('\t'),
    );
  }

  async flush(client) {
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 0) {
      return;
    }
    const copy = new CopyIn(
      `copy ${this.table} (${this.#columns.join(', ')}) from stdin`,
    );
    client.query(copy);
    const connection = await copy.opened;
    let part = [];
    let size = 0;
    for (const line of lines) {
      part.push(line);
      size += line.length;
      if (size > CHUNK) {
        await send(connection, part);
        part = [];
        size = 0;
      }
    }
    await send(connection, part);
    connection.endCopyFrom();
    await copy.done;
  }
}

async function send(connection, lines) {
  if (lines.length === 0) {
    return;
  }
  connection.sendCopyFromChunk(Buffer.from(`${lines.join('\n')}\n`, 'utf8'));
  if (connection.stream.writableNeedDrain) {
    await once(connection.stream, 'drain');
  }
}
