import { ItsmApiError } from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen, waitFor, within } from '@testing-library/react';
import { renderServiceLevels } from '../__testUtils__/renderServiceLevels';
import { aChange, aJob, aSum, JOB_ID } from '../__testUtils__/slaJobs';

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      [
        ...within(row).getAllByRole('rowheader'),
        ...within(row).getAllByRole('cell'),
      ].map(cell => cell.textContent),
    );

describe('what a job came to', () => {
  it('adds up, and says first where most changes', async () => {
    renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () =>
        aJob({
          sums: [
            aSum({
              clocks: 1200,
              missedBefore: 0,
              missedAfter: 1,
              gained: 1,
              lost: 0,
            }),
            aSum({ metric: 'response', service: undefined }),
          ],
        }),
    });
    const table = await screen.findByRole('table', {
      name: 'By service, team and metric',
    });
    expect(rowsOf(table).map(cells => cells.slice(0, 8))).toEqual([
      ['no service', 'Web', 'Response', '10', '2', '4', '3', '1'],
      ['Mail', 'Web', 'Resolution', '1,200', '0', '1', '1', '0'],
    ]);
    expect(
      within(table).getByRole('img', {
        name: 'Missed before: 20%. Missed after: 40%.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('2 before, 5 after')).toBeInTheDocument();
    expect(screen.getByText('1,210')).toBeInTheDocument();
  });

  it('names the clocks page by page, with links to their tickets', async () => {
    const { user } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob(),
      listSlaJobChanges: ({ query }) =>
        query.cursor
          ? { items: [aChange({ ref: 'REQ-000007', after: undefined })] }
          : { items: [aChange()], next: 'more' },
    });
    const table = await screen.findByRole('table', { name: 'Changed clocks' });
    expect(
      within(table).getByRole('link', { name: 'INC-000042' }),
    ).toHaveAttribute('href', expect.stringContaining('INC-000042'));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await within(table).findByRole('link', { name: 'REQ-000007' });
    const [first, second] = rowsOf(table);
    expect(first[1]).toBe('Resolution');
    expect(first[2]).toMatch(/^Not over yetdue Mar 16, 2026/);
    expect(first[3]).toMatch(/^Misseddue Mar 13, 2026/);
    expect(second[3]).toMatch(/^Nothing promised/);
  });

  it('is kept as a file with every page, safe for spreadsheets', async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = jest.fn(blob => {
      saved = blob as Blob;
      return 'blob:file';
    });
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    const { user, callsOf } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob(),
      listSlaJobChanges: ({ query }) =>
        query.cursor
          ? { items: [aChange({ title: '=HYPERLINK("x")' })] }
          : { items: [aChange({ title: 'Fax, "the old one"' })], next: 'more' },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );
    await waitFor(() => expect(saved).toBeDefined());
    const lines = (await saved!.text()).split('\r\n');
    expect(lines[0]).toMatch(
      /^\uFEFF?"Ticket","Kind of ticket","Title","Status","Metric","Before","After","Due before \(.+\)","Due after \(.+\)"$/,
    );
    expect(lines[1]).toContain(
      '"INC-000042","Incident","Fax, ""the old one""","In progress","Resolution","Not over yet","Missed","2026-03-1',
    );
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(
      callsOf('listSlaJobChanges')
        .slice(-2)
        .map(({ query }) => query),
    ).toEqual([{ limit: 200 }, { limit: 200, cursor: 'more' }]);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file');
    click.mockRestore();
  });

  it('tells of a clock that nobody judges, as its ticket was cancelled', async () => {
    renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob(),
      listSlaJobChanges: () => ({
        items: [aChange({ status: 'cancelled', before: 'void' })],
      }),
    });
    const table = await screen.findByRole('table', { name: 'Changed clocks' });
    expect(rowsOf(table)[0][2]).toMatch(/^Cancelled in time/);
  });

  it('says why it failed and how far it came, and goes on from there', async () => {
    let job = aJob({
      state: 'failed',
      processed: 4,
      error: 'the database went away',
    });
    const { user, callsOf } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => job,
      retrySlaJob: () => {
        job = aJob({ state: 'running', processed: 4 });
        return job;
      },
    });
    expect(
      await screen.findByText('It ended with an error: the database went away'),
    ).toBeInTheDocument();
    const progress = screen.getByRole('progressbar', { name: 'Progress' });
    expect(progress).toHaveAttribute('aria-valuetext', '4 of 10 tickets');
    expect(
      screen.queryByRole('button', { name: 'Re-apply now' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(
      await screen.findByRole('button', { name: 'Cancel' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Running')).toBeInTheDocument();
    expect(callsOf('retrySlaJob')).toEqual([{ params: { id: JOB_ID } }]);
    expect(
      screen.queryByText(/the database went away/),
    ).not.toBeInTheDocument();
    expect(progress).toHaveAttribute('aria-valuetext', '4 of 10 tickets');

    job = aJob();
    await waitFor(() => expect(screen.getByText('Done')).toBeInTheDocument(), {
      timeout: 5000,
    });
    expect(progress).toHaveAttribute('aria-valuenow', '100');
  });

  it('says why a job cannot go on', async () => {
    const { user } = renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => aJob({ state: 'failed', error: 'no answer' }),
      retrySlaJob: () => {
        throw new ItsmApiError({
          status: 409,
          kind: 'ConflictError',
          message: 'It is running',
          code: 'slaJobNotFailed',
          params: { id: JOB_ID },
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The job could not go on');
    expect(alert).toHaveTextContent('The job has not failed');
  });

  it('says when the job cannot be loaded', async () => {
    renderServiceLevels(`&job=${JOB_ID}`, {
      getSlaJob: () => {
        throw new Error('gone');
      },
    });
    expect(
      await screen.findByText('The job could not be loaded'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'All jobs' }),
    ).toBeInTheDocument();
  });
});
