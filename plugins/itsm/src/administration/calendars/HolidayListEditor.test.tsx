import { screen, waitFor, within } from '@testing-library/react';
import {
  anOutcome,
  press,
  renderEditor,
} from '../editor/__testUtils__/renderEditor';

const CHANGE = 'open=HolidayList/federal&edit=change';
const ICS = 'BEGIN:VCALENDAR\nEND:VCALENDAR';
const fileOf = (text: string) =>
  Object.assign(new File([text], 'federal.ics', { type: 'text/calendar' }), {
    // jsdom's files cannot be read like this.
    text: async () => text,
  });
const fileField = () => screen.findByLabelText('Calendar file (.ics)');

describe('taking over a calendar file', () => {
  it('adds what is chosen, without what is there already', async () => {
    const { user, callsOf } = renderEditor(CHANGE, {
      readHolidayFile: () => ({
        holidays: [
          { name: 'Navidad', yearly: '12-25' },
          { name: 'Juárez', month: 3, weekday: 'monday', nth: 3 },
          { name: 'Handover', date: '2030-10-01' },
        ],
        leftOut: [
          { name: 'Meeting', reason: 'timed' },
          { name: '', reason: 'noName' },
        ],
      }),
      applyDefinitions: () =>
        anOutcome({ kind: 'HolidayList', name: 'federal', revision: 4 }),
    });
    await user.upload(await fileField(), fileOf(ICS));
    const found = await screen.findByRole('group', {
      name: '3 holidays were found',
    });
    expect(callsOf('readHolidayFile')).toEqual([{ body: { ics: ICS } }]);
    const known = within(found).getByRole('checkbox', { name: /^Navidad/ });
    expect(known).toBeDisabled();
    expect(known).not.toBeChecked();
    expect(
      within(found).getByRole('checkbox', {
        name: 'Juárez · The third Monday of March',
      }),
    ).toBeChecked();
    const leftOut = screen.getByRole('list', {
      name: '2 events were left out',
    });
    expect(
      within(leftOut)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Meeting: it has times of day: holidays are whole days',
      'without a name: it has no name',
    ]);

    await user.click(
      within(found).getByRole('checkbox', { name: /^Handover/ }),
    );
    await user.click(press('Add 1 holiday'));
    expect(
      screen.getByText('1 holiday was added below. It is kept once you save.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Juárez' })).toBeInTheDocument();
    await user.click(press('Remove Christmas'));
    await user.click(press('Check and save'));
    await screen.findByRole('dialog');
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [
        {
          kind: 'HolidayList',
          metadata: { name: 'federal' },
          spec: {
            holidays: [{ name: 'Juárez', month: 3, weekday: 'monday', nth: 3 }],
          },
        },
      ],
    });
  });

  it('reads no file that is too large', async () => {
    const { user, callsOf } = renderEditor(CHANGE);
    const input = await fileField();
    await user.upload(input, fileOf('x'.repeat(1_000_001)));
    expect(input).toHaveAccessibleDescription(/larger than 1 MB/);
    expect(input).toBeInvalid();
    expect(callsOf('readHolidayFile')).toEqual([]);
  });

  it('says when a file cannot be read, or holds no holiday', async () => {
    let isWrong = true;
    const { user } = renderEditor(CHANGE, {
      readHolidayFile: () => {
        if (isWrong) {
          throw new Error('no calendar');
        }
        return { holidays: [], leftOut: [] };
      },
    });
    await user.upload(await fileField(), fileOf('hello'));
    expect(
      await screen.findByText('The file could not be read'),
    ).toBeInTheDocument();
    isWrong = false;
    await user.upload(await fileField(), fileOf(ICS));
    expect(
      await screen.findByText('No holiday was found in the file.'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByText('The file could not be read'),
      ).not.toBeInTheDocument(),
    );
  });
});

describe('the holidays of a list', () => {
  it('are told in words until somebody edits them', async () => {
    const { user, callsOf } = renderEditor(CHANGE, {
      applyDefinitions: () =>
        anOutcome({ kind: 'HolidayList', name: 'federal', revision: 4 }),
    });
    const row = await screen.findByRole('group', { name: 'Christmas' });
    expect(row).toHaveTextContent('Christmas · Every year on December 25');
    expect(within(row).queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(press('Edit Christmas'));
    const name = within(row).getByRole('textbox', { name: 'Name' });
    expect(name).toHaveFocus();
    await user.type(name, ' Day');
    await user.click(press('Check and save'));
    await screen.findByRole('dialog');
    expect(callsOf('applyDefinitions')[0].body).toMatchObject({
      documents: [
        { spec: { holidays: [{ name: 'Christmas Day', yearly: '12-25' }] } },
      ],
    });
  });
});
