import assert from 'node:assert/strict';
import { VISITOR } from './portalRun.mjs';

const NOTE = 'Only the desk reads this note';

async function must(answer, status, what) {
  const { status: got, body } = await answer;
  assert.equal(got, status, `${what}: ${got} ${JSON.stringify(body)}`);
  return body;
}

async function logOf(call, ref) {
  const log = await must(call('GET', `/tickets/${ref}/events`), 200, 'the log');
  return JSON.stringify(log);
}

/** The groups of the catalog are read once a minute: tries for two. */
async function withRoles(call) {
  for (let i = 0; ; i += 1) {
    const me = await must(call('GET', '/me'), 200, 'who am I');
    if (me.roles.includes('administrator') || i === 60) {
      return me;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 2_000);
    });
  }
}

/** What the guest, with all roles, can do first; files what the others look for. */
export async function deskWorks({ call }) {
  const me = await withRoles(call);
  assert.ok(
    ['agent', 'administrator'].every(role => me.roles.includes(role)),
    `the guest has the roles of the group: ${me.roles}`,
  );
  const { problems } = await must(
    call('GET', '/definitions/problems'),
    200,
    'problems of the definitions',
  );
  assert.deepEqual(problems, [], 'the starter definitions are right');
  const { families } = await must(call('GET', '/catalogue'), 200, 'catalogue');
  assert.ok(families.length > 0, 'the catalogue is not empty');

  const file = (what, ticket) =>
    must(call('POST', '/tickets', ticket), 201, `filing ${what}`);
  const theirs = await file('a request for somebody', {
    offering: 'general-help',
    title: 'The projector of room 4',
    description: 'It does not start.',
    requester: VISITOR,
    beneficiary: VISITOR,
  });
  assert.equal(
    theirs.team.ref,
    'group:default/guests',
    'the queue of last resort',
  );
  await must(
    call('POST', `/tickets/${theirs.ref}/comments`, {
      visibility: 'internal',
      text: NOTE,
    }),
    200,
    'an internal note',
  );
  assert.ok((await logOf(call, theirs.ref)).includes(NOTE));
  const foreign = await file('a request of the desk', {
    offering: 'general-help',
    title: 'New chairs',
    description: 'Two of them.',
  });
  const incident = await file('an incident', {
    type: 'incident',
    title: 'The web site is slow',
    description: 'Since this morning.',
    entities: [{ ref: 'component:default/example-website', role: 'primary' }],
  });
  assert.equal(incident.team.ref, 'group:default/guests', 'the owner gets it');
  return { theirs: theirs.ref, foreign: foreign.ref, incident: incident.ref };
}

/** What somebody without a role sees, whatever the host's policy is. */
export async function requesterIsConfined({ call }, refs) {
  const me = await must(call('GET', '/me'), 200, 'who am I');
  assert.deepEqual(me.roles, ['requester']);
  const { items } = await must(call('GET', '/tickets'), 200, 'the list');
  assert.deepEqual(
    items.map(ticket => ticket.ref),
    [refs.theirs],
    'only their own ticket',
  );
  assert.ok(
    !(await logOf(call, refs.theirs)).includes(NOTE),
    'no internal note',
  );
  for (const ref of [refs.foreign, refs.incident]) {
    await must(call('GET', `/tickets/${ref}`), 404, `reading ${ref}`);
  }
  await must(
    call('POST', '/definitions/apply', { yaml: '{}', dryRun: true }),
    403,
    'applying definitions',
  );
}

/** The policy of the documentation: requests only, also for the desk. */
export async function policyNarrows({ call }, refs) {
  await withRoles(call);
  const { items } = await must(call('GET', '/tickets'), 200, 'the list');
  const shown = items.map(ticket => ticket.ref);
  assert.ok(shown.includes(refs.foreign) && shown.includes(refs.theirs));
  assert.ok(!shown.includes(refs.incident), 'no incident in the list');
  await must(call('GET', `/tickets/${refs.incident}`), 404, 'the incident');
}
