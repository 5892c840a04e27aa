/** What the portal says of a repair. */
const REPAIRS = {
  statusKept: 'says nothing of the status; the one before was kept',
  startedFirst: 'waits without work having begun; begun at the same instant',
  resolvedWithClosing: 'closed without having been resolved; resolved with it',
  closingUndone:
    'closed and worked on again later; kept as resolved until then',
  timeBackwards: 'dated before the row above it; that one was dated back',
  timeHeld: 'dated before what the log holds; dated at its end',
  beforeOpening: 'dated before the opening; dated at the opening',
  stampedAgain: 'stamps resolution or closing again; the instant was moved',
  ownerAfterResolution:
    'changes owner after the resolution; written as an edit',
  changedAfterClosing: 'changes a closed ticket; not kept',
};

/** Counts what became of a file, and hands every row on that has a story. */
export class ImportReport {
  outcomes = { created: 0, continued: 0, unchanged: 0, failed: 0 };
  applied = 0;
  rows = 0;
  repairs = {};
  errors = {};
  priorities = { same: 0, differs: 0, pairs: {} };
  #onRow;

  /** @param onRow - gets `{ row, number, field, severity, problem }` */
  constructor(onRow = () => {}) {
    this.#onRow = onRow;
  }

  get incidents() {
    return Object.values(this.outcomes).reduce((sum, count) => sum + count, 0);
  }

  /** An incident that could not be understood, and was not sent. */
  unreadable(number, rows, problems) {
    this.outcomes.failed += 1;
    this.rows += rows;
    for (const { row, field, message } of problems) {
      this.#count(this.errors, 'unreadable');
      this.#onRow({ row, number, field, severity: 'error', problem: message });
    }
  }

  /**
   * What the portal made of an incident.
   *
   * @param expected - priority that the source had last, if it is known
   */
  answered(result, rows, expected) {
    const { externalId: number, outcome, applied, priority } = result;
    this.outcomes[outcome] += 1;
    this.applied += applied;
    this.rows += rows;
    for (const { row, field, code, message } of result.errors) {
      this.#count(this.errors, code);
      this.#onRow({ row, number, field, severity: 'error', problem: message });
    }
    for (const { row, code } of result.repairs) {
      this.#count(this.repairs, code);
      this.#onRow({
        row,
        number,
        field: '',
        severity: 'repaired',
        problem: REPAIRS[code] ?? code,
      });
    }
    if (priority !== undefined && expected !== undefined) {
      const same = priority === expected;
      this.priorities[same ? 'same' : 'differs'] += 1;
      if (!same) {
        this.#count(this.priorities.pairs, `${expected} → ${priority}`);
      }
    }
  }

  /** The figures, for a file. */
  toJSON() {
    const { outcomes, applied, rows, repairs, errors, priorities } = this;
    return {
      incidents: this.incidents,
      rows,
      ...outcomes,
      applied,
      repairs,
      errors,
      priorities,
    };
  }

  /** The figures, for people. */
  toString() {
    const { outcomes, priorities } = this;
    const lines = [
      ['Incidents', this.incidents],
      ['  created', outcomes.created],
      ['  continued', outcomes.continued],
      ['  unchanged', outcomes.unchanged],
      ['  failed', outcomes.failed],
      ['Rows read', this.rows],
      ['Updates applied', this.applied],
      ...table('Rows put right', this.repairs, code => REPAIRS[code]),
      ...table('Rows in error', this.errors),
    ];
    if (priorities.same + priorities.differs > 0) {
      lines.push(
        ['Priority as in the source', priorities.same],
        ['  another by the matrix', priorities.differs],
        ...Object.entries(priorities.pairs).map(([pair, count]) => [
          `    ${pair}`,
          count,
        ]),
      );
    }
    return lines
      .map(([name, count]) => `${String(count).padStart(9)}  ${name}`)
      .join('\n');
  }

  #count(counts, key) {
    counts[key] = (counts[key] ?? 0) + 1;
  }
}

function table(title, counts, text = code => code) {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return [
    [title, total],
    ...entries.map(([code, count]) => [
      `  ${code}${text(code) === code ? '' : `: ${text(code)}`}`,
      count,
    ]),
  ];
}
