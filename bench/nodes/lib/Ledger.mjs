/** What was asked for and what was promised, to hold the database against. */
export class Ledger {
  /** marker → { refs: Set, isAcknowledged } */
  creates = new Map();
  /** `ref version` → [{ action, isAcknowledged }] */
  transitions = new Map();
  /** marker → { ref, isAcknowledged } */
  comments = new Map();
  /** marker → { from, to, isAcknowledged } */
  links = [];
  /** text → whether applying it was acknowledged, for the contended one */
  applied = new Map();
  /** Things that a client saw and must not have seen. */
  wrong = [];
  /** Answers other than 2xx and 409, which are worth a look. */
  refusals = new Map();

  create(marker, answer) {
    const known = this.creates.get(marker) ?? { refs: new Set() };
    if (answer?.isDone) {
      known.refs.add(answer.body.ref);
      known.isAcknowledged = true;
    }
    this.creates.set(marker, known);
  }

  transition(ref, version, action, isAcknowledged) {
    const key = `${ref} ${version + 1}`;
    const known = this.transitions.get(key) ?? [];
    known.push({ action, isAcknowledged });
    this.transitions.set(key, known);
  }

  refused(what, answer) {
    if (answer && !answer.isDone && answer.status !== 409) {
      const text = `${what}: ${answer.status} ${answer.body?.error?.message}`;
      this.refusals.set(text, (this.refusals.get(text) ?? 0) + 1);
    }
  }
}
