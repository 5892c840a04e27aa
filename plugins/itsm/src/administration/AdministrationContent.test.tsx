import type {
  ApplyResult,
  DefinitionHead,
  DefinitionRevision,
  Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAdministrator,
  anAgent,
  aRequester,
  type FakeHandlers,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { renderScreen } from '../__testUtils__/renderScreen';
import { AdministrationContent } from './AdministrationContent';

const AT = '2025-03-14T15:00:00.000Z';
const head = (part: Partial<DefinitionHead>): DefinitionHead => ({
  kind: 'Offering',
  name: 'new-account',
  title: { en: 'New account', es: 'Cuenta nueva' },
  revision: 2,
  managedBy: 'file',
  retired: false,
  updatedAt: AT,
  author: 'catalogue.yaml',
  ...part,
});
const HEADS = [
  head({}),
  head({
    kind: 'CodeList',
    name: 'causes',
    title: { en: 'Causes', es: 'Causas' },
    managedBy: 'portal',
  }),
  head({
    name: 'old-account',
    title: { en: 'Old account', es: 'Cuenta vieja' },
    retired: true,
  }),
];
const SPECS: Record<number, Record<string, unknown>> = {
  1: {
    title: 'Account',
    service: 'accounts',
    fields: [{ id: 'name', type: 'text', label: 'Name' }],
  },
  2: {
    title: 'Account',
    service: 'accounts',
    fields: [
      { id: 'name', type: 'text', label: 'Full name', required: true },
      {
        id: 'until',
        type: 'date',
        label: 'Until',
        when: [{ field: 'name', answered: true }],
      },
      {
        id: 'role',
        type: 'choice',
        label: 'Role',
        choices: [
          { value: 'reads', label: { en: 'Reads', es: 'Lee' } },
          { value: 'writes', label: { en: 'Writes', es: 'Escribe' } },
        ],
      },
    ],
  },
};
const revisionOf = (revision: number): DefinitionRevision => ({
  ...head({ revision }),
  spec: SPECS[revision],
  revisions: [
    { revision: 1, at: AT, author: 'catalogue.yaml' },
    { revision: 2, at: AT, author: 'catalogue.yaml' },
  ],
});

function renderAdministration(
  at: string,
  handlers: FakeHandlers = {},
  me: Me = anAdministrator(),
) {
  return renderScreen(<AdministrationContent />, {
    path: '/itsm/administration',
    at: `/itsm/administration${at}`,
    handlers: {
      getMe: () => me,
      listDefinitions: () => ({ items: HEADS }),
      getDefinition: ({ query }) => revisionOf(Number(query.revision ?? 2)),
      ...handlers,
    },
  });
}

describe('AdministrationContent', () => {
  it('lists definitions, retired ones on request, and keeps it in the URL', async () => {
    const { user, query } = renderAdministration('');
    expect(await screen.findByText('New account')).toBeInTheDocument();
    expect(screen.queryByText('Old account')).not.toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: 'Show retired' }));
    expect(await screen.findByText('Old account')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox'), 'cause');
    await waitFor(() =>
      expect(screen.queryByText('New account')).not.toBeInTheDocument(),
    );
    expect(query()).toBe('q=cause&retired=true');
    await user.click(screen.getByRole('button', { name: /Causes/ }));
    expect(query()).toContain('open=CodeList/causes');
  });

  it('shows an offering with its form and its conditions', async () => {
    renderAdministration('?open=Offering/new-account');
    const questions = await screen.findByRole('list', { name: 'What it asks' });
    expect(within(questions).getByText('Full name')).toBeInTheDocument();
    expect(within(questions).getByText('required')).toBeInTheDocument();
    expect(
      within(questions).getByText('Asked when: Full name is answered'),
    ).toBeInTheDocument();
    expect(within(questions).getByText('Reads · Writes')).toBeInTheDocument();
  });

  it('names other definitions by their titles and leads to them', async () => {
    renderAdministration('?open=Offering/new-account', {
      listDefinitions: () => ({
        items: [
          ...HEADS,
          head({
            kind: 'Service',
            name: 'accounts',
            title: { en: 'User accounts', es: 'Cuentas de usuario' },
          }),
        ],
      }),
    });
    const service = await screen.findByRole('link', { name: 'User accounts' });
    expect(service).toHaveAttribute(
      'href',
      expect.stringContaining('open=Service%2Faccounts'),
    );
  });

  it('lets the form be tried without sending anything', async () => {
    const { user, calls } = renderAdministration('?open=Offering/new-account');
    const form = await screen.findByRole('form', { name: 'Preview' });
    const before = calls.length;
    const name = within(form).getByRole('textbox', { name: /Full name/ });
    expect(within(form).queryByText('Until')).not.toBeInTheDocument();

    await user.click(
      within(form).getByRole('button', { name: 'Check the answers' }),
    );
    expect(name).toHaveAccessibleDescription('Please answer this.');

    await user.type(name, 'Ana');
    expect(within(form).getByText('Until')).toBeInTheDocument();
    expect(
      within(form).getByText('These answers would be accepted.'),
    ).toBeInTheDocument();

    await user.click(within(form).getByRole('button', { name: 'Start again' }));
    expect(
      within(form).getByRole('textbox', { name: /Full name/ }),
    ).toHaveValue('');
    expect(calls).toHaveLength(before);
  });

  it('tells what changed between an older revision and the current one', async () => {
    const { user, query } = renderAdministration(
      '?open=Offering/new-account&view=revisions',
    );
    await user.click(
      await screen.findByRole('button', { name: 'Compare revision 1' }),
    );
    expect(query()).toContain('revision=1');
    expect(await screen.findByText('From revision 1 to 2')).toBeInTheDocument();
    const change = screen.getByText('fields.name.label').closest('li')!;
    expect(change.querySelector('del')).toHaveTextContent('Before:− Name');
    expect(change.querySelector('ins')).toHaveTextContent('After:+ Full name');
    const added = screen.getByText('fields.until').closest('li')!;
    expect(added.querySelector('del')).toBeNull();
    expect(
      screen.getByText('This is revision 1; revision 2 is in force.'),
    ).toBeInTheDocument();
  });

  it('shows the source that would make the definition again', async () => {
    renderAdministration('?open=Offering/new-account&view=source');
    const source = await screen.findByLabelText('Source');
    expect(source).toHaveTextContent(
      'apiVersion: mesa-itsm/v1 kind: Offering metadata: name: new-account',
    );
  });

  it('applies only what was checked before, without errors', async () => {
    const result = (part: Partial<ApplyResult>): ApplyResult => ({
      dryRun: true,
      applied: false,
      changes: [
        {
          kind: 'Offering',
          name: 'new-account',
          action: 'updated',
          diff: [{ path: 'order', before: 1, after: 2 }],
        },
      ],
      problems: [],
      ...part,
    });
    const { user, callsOf } = renderAdministration('', {
      applyDefinitions: ({ body }) =>
        body.yaml === 'bad'
          ? result({
              problems: [
                {
                  severity: 'error',
                  source: 'body',
                  line: 3,
                  message: 'service "nope" is not defined',
                },
              ],
            })
          : result(body.dryRun ? {} : { dryRun: false, applied: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Apply YAML' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox');
    const check = within(dialog).getByRole('button', { name: 'Check' });
    const apply = within(dialog).getByRole('button', { name: 'Apply' });
    expect(apply).toBeDisabled();

    await user.type(field, 'bad');
    await user.click(check);
    expect(
      await within(dialog).findByText('service "nope" is not defined'),
    ).toBeInTheDocument();
    expect(within(dialog).getByText('body:3')).toBeInTheDocument();
    expect(apply).toBeDisabled();

    await user.clear(field);
    await user.type(field, 'good');
    expect(apply).toBeDisabled();
    await user.click(check);
    expect(
      await within(dialog).findByText('Would change 1 definition'),
    ).toBeInTheDocument();
    expect(within(dialog).getByText('order')).toBeInTheDocument();
    await user.type(field, '!');
    expect(apply).toBeDisabled();
    await user.type(field, '{Backspace}');
    await user.click(apply);
    expect(
      await within(dialog).findByText('Applied: 1 definition changed'),
    ).toBeInTheDocument();
    expect(callsOf('applyDefinitions').map(({ body }) => body)).toEqual([
      { yaml: 'bad', dryRun: true },
      { yaml: 'good', dryRun: true },
      { yaml: 'good', dryRun: false },
    ]);
  });

  it('shows problems of files with the place where they are', async () => {
    renderAdministration('?tab=problems', {
      listDefinitionProblems: () => ({
        problems: [
          {
            severity: 'error',
            definition: 'Offering/x',
            source: 'catalogue.yaml',
            line: 12,
            path: 'spec.service',
            message: 'is not defined',
          },
        ],
      }),
    });
    expect(await screen.findByText('catalogue.yaml:12')).toBeInTheDocument();
    expect(screen.getByText('is not defined')).toBeInTheDocument();
  });

  it('tries a given-up message again', async () => {
    const message = {
      id: 'm1',
      channel: 'mail',
      kind: 'comment',
      state: 'dead' as const,
      attempts: 5,
      createdAt: AT,
      lastError: 'mailbox full',
    };
    const { user, callsOf } = renderAdministration('?tab=outbox', {
      listOutbox: () => ({ items: [message] }),
      retryOutbox: () => ({ ...message, state: 'pending' }),
    });
    expect(await screen.findByText('mailbox full')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(callsOf('retryOutbox')).toEqual([{ params: { id: 'm1' } }]),
    );
  });

  it('says in words what messages tell, where they go and how it went', async () => {
    const message = {
      id: 'm1',
      channel: 'signals',
      kind: 'watcher_added',
      state: 'delivered' as const,
      attempts: 1,
      createdAt: AT,
    };
    renderAdministration('?tab=outbox&outbox=delivered', {
      listOutbox: () => ({
        items: [
          message,
          { ...message, id: 'm2', channel: 'pager', kind: 'page', attempts: 0 },
        ],
      }),
    });
    expect(
      await screen.findByText('Watcher added · Live updates of open pages'),
    ).toBeInTheDocument();
    expect(screen.getByText(/· 1 attempt$/)).toBeInTheDocument();
    // What another module added keeps the name that it has.
    expect(screen.getByText('page · pager')).toBeInTheDocument();
    expect(screen.getByText(/· not tried yet$/)).toBeInTheDocument();
  });

  it('gives an agent the definitions to read and nothing else', async () => {
    renderAdministration('?tab=outbox', {}, anAgent());
    expect(await screen.findByText('New account')).toBeInTheDocument();
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'Definitions',
      'Problems in files',
      'Catalog data',
    ]);
    expect(
      screen.queryByRole('button', { name: 'Apply YAML' }),
    ).not.toBeInTheDocument();
  });

  it('tells a requester that the page is for the desk', async () => {
    renderAdministration('', {}, aRequester());
    expect(
      await screen.findByText('This page is for the service desk'),
    ).toBeInTheDocument();
  });
});
