import { screen, waitFor, within } from '@testing-library/react';
import {
  aHead,
  anOutcome,
  FEDERAL,
  field,
  OFFICE,
  press,
  renderEditor,
} from '../editor/__testUtils__/renderEditor';

const CHANGE = 'open=Calendar/office&edit=change';
const ready = () => screen.findByRole('region', { name: /Office hours/ });
const rowOf = (day: RegExp) =>
  within(screen.getByRole('table', { name: 'The week' }))
    .getByRole('rowheader', { name: day })
    .closest('tr')!;

describe('the way to the editor', () => {
  it('leads from a calendar of the portal, and back', async () => {
    const { user, query } = renderEditor('open=Calendar/office');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await ready();
    expect(query()).toBe(CHANGE);
    await user.click(press('Discard'));
    expect(query()).toBe('open=Calendar/office');
  });

  it('only copies what comes from a file', async () => {
    renderEditor('open=Calendar/office', {
      getDefinition: () => ({ ...OFFICE, managedBy: 'file' }),
    });
    await screen.findByRole('button', { name: 'Copy as a new one' });
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('says so when the address asks for more', async () => {
    renderEditor(CHANGE, {
      getDefinition: () => ({ ...OFFICE, managedBy: 'file' }),
    });
    expect(
      await screen.findByText(/It comes from a file and is changed there/),
    ).toBeInTheDocument();
  });

  it('begins new calendars and lists from a menu', async () => {
    const { user, query } = renderEditor('');
    await user.click(await screen.findByRole('button', { name: 'New' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'New calendar' }),
    );
    await screen.findByRole('region', { name: 'New calendar' });
    expect(query()).toBe('edit=newCalendar');
  });
});

describe('the week', () => {
  it('is written with the keyboard and drawn beside it', async () => {
    const { user } = renderEditor(CHANGE);
    await ready();
    const to = field('Monday, hours 1: to');
    await user.clear(to);
    await user.type(to, '14{Tab}');
    expect(to).toHaveValue('14:00');
    expect(rowOf(/^Monday/)).toHaveTextContent('09:00–14:00');

    await user.click(press('Add hours: Monday'));
    expect(field('Monday, hours 2: from')).toHaveValue('15:00');
    await user.click(press('Copy to weekdays: Monday'));
    expect(rowOf(/^Friday/)).toHaveTextContent('09:00–14:00, 15:00–17:00');
    await user.click(press('Tuesday: remove hours 1'));
    expect(rowOf(/^Tuesday/)).toHaveTextContent(/^Tuesday15:00–17:00/);
  });

  it('says at once, and at the field, what is wrong with hours', async () => {
    const { user } = renderEditor(CHANGE);
    await ready();
    const to = field('Monday, hours 1: to');
    await user.clear(to);
    await user.type(to, '06:00{Tab}');
    expect(to).toHaveAccessibleDescription(/choose “next day”/);
    await user.click(
      screen.getByRole('checkbox', {
        name: 'Monday, hours 1: they end on the next day',
      }),
    );
    expect(to).not.toHaveAccessibleDescription();
    expect(rowOf(/^Monday/)).toHaveTextContent('09:00–06:00 of the next day');

    const from = field('Tuesday, hours 1: from');
    await user.clear(from);
    await user.type(from, '5{Tab}');
    expect(from).toHaveAccessibleDescription(
      '05:00–18:00 overlaps hours that began the day before.',
    );
    await user.click(press('Check and save'));
    expect(
      await screen.findByText('Correct 1 mistake first'),
    ).toBeInTheDocument();
    await waitFor(() => expect(from).toHaveFocus());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('hours of single days', () => {
  const NIGHTS = {
    ...OFFICE,
    spec: {
      ...OFFICE.spec,
      weekly: { tuesday: [{ from: '22:00', to: '06:00', nextDay: true }] },
      overrides: [
        { date: '2026-03-18', hours: [{ from: '08:00', to: '10:00' }] },
      ],
    },
  };
  const editNights = (listed: object[]) =>
    renderEditor(CHANGE, {
      getDefinition: ({ params }) =>
        params.kind === 'HolidayList'
          ? { ...FEDERAL, spec: { ...FEDERAL.spec, holidays: listed } }
          : NIGHTS,
    });
  const writeFrom = async (
    { user }: ReturnType<typeof renderEditor>,
    time: string,
  ) => {
    await ready();
    const from = field('Date 1, hours 1: from');
    await user.clear(from);
    await user.type(from, `${time}{Tab}`);
    return from;
  };

  it('are held against the night before', async () => {
    const from = await writeFrom(editNights([]), '5');
    await waitFor(() =>
      expect(from).toHaveAccessibleDescription(
        '05:00–10:00 of March 18, 2026 overlaps 22:00–06:00 of the day before.',
      ),
    );
  });

  it('overlap with nothing where a shared list closes the day', async () => {
    const rendered = editNights([{ name: 'Closed', date: '2026-03-18' }]);
    const from = await writeFrom(rendered, '5');
    await screen.findByText(/^it is due/);
    expect(from).not.toHaveAccessibleDescription();
  });

  it('are held against half days of shared lists', async () => {
    editNights([
      {
        name: 'Half',
        date: '2026-03-25',
        hours: [{ from: '05:00', to: '10:00' }],
      },
    ]);
    await ready();
    await waitFor(() =>
      expect(field('Tuesday, hours 1: from')).toHaveAccessibleDescription(
        '22:00–06:00 of March 24, 2026 overlaps 05:00–10:00 of the day after.',
      ),
    );
  });
});

describe('the time zone', () => {
  it('is found by the name of a city, with or without accents', async () => {
    const { user } = renderEditor(CHANGE);
    await ready();
    const zone = screen.getByRole('combobox', { name: /Time zone/ });
    expect(zone).toHaveValue('America/Mexico_City');
    await user.clear(zone);
    await user.type(zone, 'são pau');
    await user.click(
      await screen.findByRole('option', { name: 'America/Sao_Paulo' }),
    );
    expect(zone).toHaveValue('America/Sao_Paulo');
  });
});

describe('the preview', () => {
  it('tells when something is due, with the holidays of the lists', async () => {
    const { user, callsOf } = renderEditor(CHANGE);
    await ready();
    expect(
      await screen.findByText(/^it is due March \d+, 2026/),
    ).toBeInTheDocument();
    const [{ body }] = callsOf('computeWorkingTime');
    expect(body).toMatchObject({
      calendar: {
        timeZone: 'America/Mexico_City',
        holidays: [{ name: 'Christmas', yearly: '12-25' }],
      },
      due: { duration: 14_400_000 },
    });
    const to = field('Monday, hours 1: to');
    await user.clear(to);
    await user.type(to, '06:00{Tab}');
    expect(
      await screen.findByText(/Once the mistakes are corrected/),
    ).toBeInTheDocument();
  });

  it('says which lists it does without', async () => {
    renderEditor(CHANGE, {
      getDefinition: ({ params }) => {
        if (params.kind === 'HolidayList') {
          throw new Error('gone');
        }
        return OFFICE;
      },
      computeWorkingTime: () => ({ due: { at: null, workingMs: null } }),
    });
    expect(await screen.findByText(/it is never due/)).toBeInTheDocument();
    expect(
      screen.getByText(/which could not be loaded: federal/),
    ).toBeInTheDocument();
  });
});

describe('holidays of a calendar', () => {
  it('are written in rows of their kind', async () => {
    const { user, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: () => anOutcome({ revision: 4 }),
    });
    await ready();
    await user.click(press('Add a holiday'));
    const row = screen.getByRole('group', { name: 'Holiday 1' });
    await user.click(press('Check and save'));
    expect(field('Name')).toHaveAccessibleDescription('Please answer this.');

    await user.type(field('Name'), 'Anniversary');
    await user.click(within(row).getByRole('button', { name: /When/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Same date every year' }),
    );
    const day = within(row).getByRole('textbox', { name: 'Day' });
    await user.clear(day);
    await user.type(day, '14{Tab}');
    await user.click(within(row).getByRole('checkbox', { name: /^Half day/ }));
    await user.click(press('Check and save'));
    await screen.findByRole('dialog');
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [
        {
          kind: 'Calendar',
          metadata: { name: 'office' },
          spec: {
            holidays: [
              {
                name: 'Anniversary',
                yearly: '01-14',
                hours: [{ from: '09:00', to: '14:00' }],
              },
            ],
          },
        },
      ],
      dryRun: true,
    });
  });

  it('take a date as the reader writes it', async () => {
    const { user, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: () => anOutcome({ revision: 4 }),
    });
    await ready();
    await user.click(press('Add a holiday'));
    expect(field('Name')).toHaveFocus();
    await user.type(field('Name'), 'Move');
    const row = screen.getByRole('group', { name: 'Move' });
    const [month] = within(row).getAllByRole('spinbutton');
    await user.click(month);
    await user.keyboard('03162026');
    await user.click(press('Check and save'));
    await screen.findByRole('dialog');
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [
        { spec: { holidays: [{ name: 'Move', date: '2026-03-16' }] } },
      ],
    });
  });

  it('and those of shared lists are chosen', async () => {
    const { user, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: () => anOutcome({ revision: 4 }),
    });
    await ready();
    await user.click(screen.getByRole('checkbox', { name: 'Federal' }));
    await user.click(press('Add a date'));
    await user.click(press('Remove Date 1'));
    await user.click(press('Check and save'));
    await screen.findByRole('dialog');
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [{ spec: { holidayLists: [], overrides: [] } }],
    });
  });
});

describe('saving', () => {
  it('shows the difference first, and then what is in force', async () => {
    const { user, query, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: ({ body }) =>
        anOutcome(
          {
            revision: 4,
            diff: [{ path: 'title.en', before: 'Office hours', after: 'Desk' }],
          },
          body.dryRun ? {} : { dryRun: false, applied: true },
        ),
    });
    await ready();
    await user.clear(field('Title in English'));
    await user.type(field('Title in English'), 'Desk');
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('title.en')).toBeInTheDocument();
    expect(callsOf('applyDefinitions')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(query()).toBe('open=Calendar/office'));
    expect(callsOf('applyDefinitions').map(({ body }) => body.dryRun)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('says when somebody else saved in the meantime, and writes nothing', async () => {
    let inForce = 3;
    const { user, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: ({ body }) =>
        anOutcome(
          { revision: inForce + 1 },
          body.dryRun ? {} : { dryRun: false, applied: true },
        ),
    });
    await ready();
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    const save = await within(dialog).findByRole('button', { name: 'Save' });
    await waitFor(() => expect(save).toBeEnabled());
    inForce = 4;
    await user.click(save);
    expect(
      await within(dialog).findByText(
        /revision 4 is in force, and you began with revision 3/,
      ),
    ).toBeInTheDocument();
    expect(
      callsOf('applyDefinitions').filter(({ body }) => !body.dryRun),
    ).toEqual([]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Save over it' }),
    );
    await waitFor(() =>
      expect(
        callsOf('applyDefinitions').filter(({ body }) => !body.dryRun),
      ).toHaveLength(1),
    );
  });

  it('asks for a name that is free when it is a copy', async () => {
    const { user, query, callsOf } = renderEditor(
      'open=Calendar/office&edit=copy',
      {
        listDefinitions: () => ({
          items: [aHead(), aHead({ name: 'other' }), FEDERAL],
        }),
        applyDefinitions: ({ body }) =>
          anOutcome(
            { name: 'branch', action: 'created', revision: 1 },
            body.dryRun ? {} : { dryRun: false, applied: true },
          ),
      },
    );
    await screen.findByRole('region', { name: 'Copy of Office hours' });
    const name = field(/^Name/);
    await user.click(press('Check and save'));
    expect(name).toHaveAccessibleDescription(/Please answer this/);
    await user.type(name, 'other');
    expect(name).toHaveAccessibleDescription(/There is one by this name/);
    await user.clear(name);
    await user.type(name, 'branch');
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    const save = await within(dialog).findByRole('button', { name: 'Save' });
    await waitFor(() => expect(save).toBeEnabled());
    await user.click(save);
    await waitFor(() => expect(query()).toBe('open=Calendar/branch'));
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [{ metadata: { name: 'branch' } }],
    });
  });

  it('shows why the server refuses', async () => {
    const { user } = renderEditor(CHANGE, {
      applyDefinitions: () =>
        anOutcome(
          { action: 'refused' },
          {
            problems: [
              {
                severity: 'error',
                source: 'body',
                path: 'holidayLists.0',
                message: 'list "federal" is not defined',
              },
            ],
          },
        ),
    });
    await ready();
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('list "federal" is not defined'),
    ).toBeInTheDocument();
    expect(within(dialog).getByText('holidayLists.0')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});
