import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADMINISTRATOR, AGENT, MANAGER } from './people.mjs';

export const WATCHED = 'nodes-watched';
export const CONTENDED = 'nodes-contended';

function template(name, text) {
  return {
    documents: [
      {
        apiVersion: 'mesa-itsm/v1',
        kind: 'ResponseTemplate',
        metadata: { name },
        spec: {
          title: { en: name, es: name },
          order: 900,
          text: { en: text, es: text },
        },
      },
    ],
  };
}

/**
 * One client applies a definition on some node, again and again; as soon as
 * that is acknowledged, every other node must give it, both where definitions
 * are administered and where they are used.
 *
 * @param revision - the newest one so far
 * @returns the newest revision, and how many answers of nodes were looked at
 */
export async function watchDefinition({
  cluster,
  ledger,
  load,
  until,
  revision: first = 0,
}) {
  let revision = first;
  let asked = 0;
  while (Date.now() < until) {
    const text = `text ${randomUUID()}`;
    const answer = await cluster.call(
      ADMINISTRATOR,
      'POST',
      '/definitions/apply',
      { body: template(WATCHED, text) },
    );
    ledger.refused('apply', answer);
    if (!answer?.body?.applied) {
      ledger.wrong.push(`Applying was not possible: ${answer?.status}`);
      return { revision, asked };
    }
    revision += 1;
    const seen = await lookEverywhere(cluster, {
      ref: load.tickets.at(-1),
      revision,
      text,
    });
    asked += seen.length;
    ledger.wrong.push(...seen.filter(finding => finding !== ''));
    await sleep(300);
  }
  return { revision, asked };
}

async function lookEverywhere(cluster, expected) {
  const seen = await Promise.all(
    cluster.ready.map(node => look(cluster, node, expected).catch(() => [])),
  );
  return seen.flat();
}

/** What is wrong with what a node gives; nothing when it is down. */
async function look(cluster, node, { ref, revision, text }) {
  const [shown, used] = await Promise.all([
    cluster.once(
      node,
      ADMINISTRATOR,
      'GET',
      `/definitions/ResponseTemplate/${WATCHED}`,
    ),
    ref &&
      cluster.once(node, AGENT, 'GET', `/tickets/${ref}/response-templates`),
  ]);
  const findings = [];
  if (shown.isDone) {
    const { revision: has, spec } = shown.body;
    findings.push(
      has === revision && spec.text.en === text
        ? ''
        : `${node.name} shows revision ${has} of ${WATCHED} after ${revision} was acknowledged`,
    );
  }
  if (used?.isDone) {
    const found = used.body.items.find(item => item.name === WATCHED);
    findings.push(
      found?.text.en === text
        ? ''
        : `${node.name} uses an older text of ${WATCHED} than revision ${revision}`,
    );
  }
  return findings;
}

/** Several clients apply another definition at once, each call only once. */
export async function contendForDefinition({ cluster, ledger, until }) {
  const work = async user => {
    while (Date.now() < until) {
      const text = `text ${randomUUID()}`;
      const answer = await cluster.call(user, 'POST', '/definitions/apply', {
        body: template(CONTENDED, text),
        tries: 1,
      });
      ledger.refused('apply', answer);
      ledger.applied.set(text, answer?.body?.applied === true);
      await sleep(400);
    }
  };
  await Promise.all([ADMINISTRATOR, MANAGER, ADMINISTRATOR].map(work));
}
