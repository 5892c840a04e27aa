import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { anAgent } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import {
  aClock,
  aSegment,
  aTerm,
  aTicketSla,
  itIs,
  SLA_NOW,
} from '../../../__testUtils__/slaClocks';
import { aTicket, NO_CAPABILITIES } from '../../../__testUtils__/tickets';
import { DESK, renderTicket } from '../../__testUtils__/renderTicket';

beforeEach(() => itIs(SLA_NOW));
afterEach(() => jest.restoreAllMocks());

const AT = '/itsm/tickets/REQ-000001?sla=resolution';

function renderExplanation(
  clocks: SlaClockView[],
  options: { at?: string; ticket?: typeof DESK } = {},
) {
  return renderTicket(options.ticket ?? DESK, {
    at: options.at ?? AT,
    handlers: {
      getMe: anAgent,
      getTicketSla: () => aTicketSla(clocks),
    },
  });
}
const track = () =>
  screen.findByRole('listbox', { name: 'Stretches of time: Resolution' });

describe('how a clock was counted', () => {
  it('is drawn stretch by stretch, each in words', async () => {
    renderExplanation([aClock()]);
    const options = within(await track()).getAllByRole('option');
    expect(options.map(option => option.dataset.kind)).toEqual([
      'running',
      'outside',
      'holiday',
      'outside',
      'running',
      'paused',
      'running',
    ]);
    expect(options[2]).toHaveAccessibleName(
      /^Holiday \(Benito Juárez\) from Mar 17, 2025.* to Mar 18, 2025.*, 24 hours$/,
    );
    expect(options[5]).toHaveAccessibleName(
      /^Paused from .*, 30 minutes\. The ticket is pending · Waiting for a supplier · by Hugo Web$/,
    );
  });

  it('draws them to scale, with what is still ahead', async () => {
    renderExplanation([aClock()]);
    const options = within(await track()).getAllByRole('option');
    const widths = options.map(option => parseFloat(option.style.width));
    // 24 of the 91.5 hours from the beginning until it is due.
    expect(widths[2]).toBeCloseTo((24 / 91.5) * 100, 5);
    expect(parseFloat(options[0].style.insetInlineStart)).toBe(0);
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(
      (89.5 / 91.5) * 100,
      5,
    );
  });

  it('is one stop of the Tab key with arrows inside', async () => {
    const { user } = renderExplanation([aClock()]);
    const listbox = await track();
    const options = within(listbox).getAllByRole('option');
    const expectAt = (index: number) => {
      expect(listbox).toHaveFocus();
      expect(listbox).toHaveAttribute(
        'aria-activedescendant',
        options[index].id,
      );
      expect(
        options.filter(
          option => option.getAttribute('aria-selected') === 'true',
        ),
      ).toEqual([options[index]]);
    };
    expect(options.every(({ tabIndex }) => tabIndex === -1)).toBe(true);
    act(() => listbox.focus());
    expectAt(0);
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expectAt(2);
    // The same in words, for whoever sees it.
    expect(
      screen.getByText(/^Holiday \(Benito Juárez\) from/),
    ).toBeInTheDocument();
    await user.keyboard('{End}{ArrowRight}');
    expectAt(6);
    await user.keyboard('{Home}{ArrowLeft}');
    expectAt(0);
  });

  it('tells what the pointer is on', async () => {
    const { user } = renderExplanation([aClock()]);
    const options = within(await track()).getAllByRole('option');
    await user.hover(options[5]);
    expect(screen.getByText(/^Paused from .*by Hugo Web$/)).toBeInTheDocument();
    await user.unhover(options[5]);
    expect(screen.queryByText(/^Paused from/)).not.toBeInTheDocument();
    // A finger leaves as soon as it is lifted.
    await user.click(options[2]);
    await user.unhover(options[2]);
    expect(
      screen.getByText(/^Holiday \(Benito Juárez\) from/),
    ).toBeInTheDocument();
  });

  it('draws very many by the day, and still lists each of them', async () => {
    const hour = 3_600_000;
    const start = Date.parse('2025-01-06T15:00:00.000Z');
    const at = (day: number, hours: number) =>
      new Date(start + (day * 24 + hours) * hour).toISOString();
    renderExplanation([
      aClock({
        segments: Array.from({ length: 70 }, (_, day) => [
          aSegment({ start: at(day, 0), end: at(day, 9) }),
          aSegment({ start: at(day, 9), end: at(day, 24), kind: 'outside' }),
        ]).flat(),
      }),
    ]);
    const options = within(await track()).getAllByRole('option');
    expect(options).toHaveLength(70);
    expect(options[1]).toHaveAccessibleName(
      /^Jan 7, 2025.* to Jan 8, 2025.*, Running: 9 hours, Outside working hours: 15 hours$/,
    );
    expect(screen.getByText(/each working day is drawn as one/)).toBeVisible();
    expect(
      within(screen.getByRole('table', { name: 'All stretches' })).getAllByRole(
        'row',
      ),
    ).toHaveLength(141);
  });

  it('sums up each kind beside its pattern', async () => {
    renderExplanation([aClock()]);
    const legend = await screen.findByRole('list', {
      name: /^What the patterns mean/,
    });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Running: 2 hours',
      'Paused: 30 minutes',
      'Outside working hours: 63 hours',
      'Holiday: 24 hours',
      'Still to come',
    ]);
  });

  it('has every segment in a table', async () => {
    renderExplanation([
      aClock({
        segmentsLeftOut: 3,
        segments: [
          ...aClock().segments,
          aSegment({
            start: SLA_NOW,
            end: '2025-03-19T06:00:00.000Z',
            kind: 'outside',
            pause: { cause: 'resolved', by: { id: 'p-h', name: 'Hugo Web' } },
          }),
        ],
      }),
    ]);
    const table = await screen.findByRole('table', { name: 'All stretches' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(cell => cell.textContent),
    ).toEqual(['From', 'To', 'What it is', 'Why and by whom', 'Length']);
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(8);
    expect(rows[2]).toHaveTextContent(/Holiday \(Benito Juárez\)–24 hours$/);
    expect(rows[5]).toHaveTextContent(/Paused.*by Hugo Web30 minutes$/);
    expect(rows[7]).toHaveTextContent(/The pause changes nothing here/);
    expect(
      screen.getByText(/^3 older stretches are not listed/),
    ).toBeInTheDocument();
  });

  it('ends the table of an ended clock with what came after', async () => {
    renderExplanation([
      aClock({
        phase: 'ended',
        endedAt: SLA_NOW,
        segments: [
          ...aClock().segments,
          aSegment({
            start: SLA_NOW,
            end: '2025-09-18T16:30:00.000Z',
            kind: 'ended',
          }),
        ],
      }),
    ]);
    const table = await screen.findByRole('table', { name: 'All stretches' });
    const rows = within(table).getAllByRole('row');
    expect(rows.at(-1)).toHaveTextContent(/Ended–[\d,]+ hours$/);
    expect(
      within(
        screen.getByRole('list', { name: /What the patterns mean/ }),
      ).queryByText(/Ended/),
    ).not.toBeInTheDocument();
  });

  it('lists warnings, breaches and new targets with who was told when', async () => {
    renderExplanation([
      aClock({
        terms: [
          aTerm(),
          aTerm({
            at: '2025-03-18T15:10:00.000Z',
            written: 'PT3H',
            spentBeforeMs: 3_600_000,
          }),
        ],
        marks: [
          {
            term: 0,
            percent: 25,
            isBreach: false,
            at: '2025-03-15T00:00:00.000Z',
            isAhead: false,
            toldAt: '2025-03-15T00:12:00.000Z',
          },
          {
            term: 1,
            beforeMs: 1_800_000,
            isBreach: false,
            at: '2025-03-18T16:10:00.000Z',
            isAhead: false,
            toldAt: '2025-03-18T16:10:20.000Z',
          },
          {
            term: 1,
            percent: 100,
            isBreach: true,
            at: '2025-03-18T16:40:00.000Z',
            isAhead: true,
          },
        ],
      }),
    ]);
    const list = await screen.findByRole('list', {
      name: 'What happened when',
    });
    const lines = within(list)
      .getAllByRole('listitem')
      .map(item => item.lastElementChild?.textContent);
    expect(lines).toEqual([
      'The clock began',
      expect.stringMatching(
        /^Warning at 25% of the target · of an earlier target · told .*, 12 minutes late$/,
      ),
      'New target: 3 working hours',
      expect.stringMatching(
        /^Warning 30 minutes before it is due · told Mar 18, 2025, [\d:]+\s.M$/,
      ),
      'Now',
      'Due',
    ]);
  });

  it('lists what a clock had reached before its target was taken back', async () => {
    renderExplanation([
      aClock({
        phase: 'ended',
        isWithdrawn: true,
        endedAt: '2025-03-18T16:10:00.000Z',
        dueAt: undefined,
        marks: [
          {
            term: 0,
            percent: 75,
            isBreach: false,
            at: '2025-03-18T15:10:00.000Z',
            isAhead: false,
          },
          {
            term: 0,
            percent: 100,
            isBreach: true,
            at: '2025-03-18T16:00:00.000Z',
            isAhead: false,
            toldAt: '2025-03-18T16:00:10.000Z',
          },
        ],
      }),
    ]);
    const list = await screen.findByRole('list', {
      name: 'What happened when',
    });
    const lines = within(list)
      .getAllByRole('listitem')
      .map(item => item.lastElementChild?.textContent);
    expect(lines).toEqual([
      'The clock began',
      'Warning at 75% of the target · of the target that was taken back',
      expect.stringMatching(
        /^Target missed · of the target that was taken back · told /,
      ),
      'Target taken back: nothing is promised any more',
    ]);
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent(/Nothing has been promised here since/);
    expect(within(dialog).getByText('Withdrawn')).toBeInTheDocument();
  });

  it('names policy and calendar with the revision, and why they count', async () => {
    renderExplanation([
      aClock({
        terms: [
          aTerm({
            written: 'P2WD',
            targetMs: 17.5 * 3_600_000,
            policy: { ...aTerm().policy, isCurrent: false },
          }),
        ],
      }),
    ]);
    const part = await screen.findByRole('region', {
      name: 'What was promised, and why',
    });
    expect(part).toHaveTextContent(
      '2 working days: here 17 hours, 30 minutes of working time',
    );
    const policy = within(part).getByRole('link', { name: 'Incidents' });
    expect(policy).toHaveAttribute(
      'href',
      '/itsm/administration?open=SlaPolicy%2Fincidents&revision=3',
    );
    expect(part).toHaveTextContent('revision 3 Edited since');
    expect(part).toHaveTextContent('It is for: the kind of ticket');
    expect(part).toHaveTextContent('Would fit tooAll tickets');
    expect(part).toHaveTextContent('America/Mexico_City');
    expect(
      within(part).getByRole('link', { name: 'Public holidays' }),
    ).toBeInTheDocument();
  });

  it('does not say to others for whom a policy is, which they are not told', async () => {
    renderExplanation([aClock({ terms: [aTerm({ fits: [] })] })], {
      ticket: aTicket({ capabilities: NO_CAPABILITIES }),
    });
    await track();
    expect(screen.queryByText('Why this one')).not.toBeInTheDocument();
  });

  it('says that the calendar counts in another zone', async () => {
    renderExplanation([aClock()]);
    expect(
      await screen.findByText(/calendar counts in America\/Mexico_City/),
    ).toBeInTheDocument();
  });

  it('can be drawn larger and fitted again', async () => {
    const { user } = renderExplanation([aClock()]);
    const canvas = (await track()).parentElement!;
    await user.click(screen.getByRole('button', { name: 'Larger' }));
    expect(canvas.style.width).toBe('200%');
    await user.click(screen.getByRole('button', { name: 'Fit' }));
    expect(canvas.style.width).toBe('100%');
  });

  it('goes to another clock and to another round, in the address too', async () => {
    const update = { metric: 'update' } as const;
    const { user, query } = renderExplanation([
      aClock(),
      aClock({ ...update, phase: 'ended', marks: [] }),
      aClock({ ...update, cycle: 2 }),
    ]);
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('radio', { name: 'Next update' }),
    );
    await waitFor(() => expect(query()).toBe('sla=update'));
    await user.click(
      within(dialog).getByRole('button', { name: /Which round/ }),
    );
    await user.click(await screen.findByRole('option', { name: /^Round 1,/ }));
    await waitFor(() => expect(query()).toBe('sla=update.1'));
  });

  it('is not there for a clock that the address gets wrong', async () => {
    renderExplanation([aClock()], {
      at: '/itsm/tickets/REQ-000001?sla=update.7',
    });
    await screen.findByRole('region', { name: 'Resolution' });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows a clock that has only just begun', async () => {
    renderExplanation([
      aClock({ segments: [], startedAt: SLA_NOW, marks: [], spentMs: 0 }),
    ]);
    expect(
      await screen.findByRole('table', { name: 'All stretches' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});
