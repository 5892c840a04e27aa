import { screen, waitFor, within } from '@testing-library/react';
import {
  anOutcome,
  field,
  press,
  renderEditor,
} from './__testUtils__/renderEditor';

const CALENDAR = 'open=Calendar/office&edit=change';
const LIST = 'open=HolidayList/federal&edit=change';
const title = () => screen.findByRole('textbox', { name: 'Title in English' });
const question = () =>
  screen.findByRole('dialog', { name: 'Discard changes?' });
const buttonOf = (dialog: HTMLElement, name: string) =>
  within(dialog).getByRole('button', { name });

async function changeTitle(at: string, handlers = {}) {
  const rendered = renderEditor(at, handlers);
  await rendered.user.type(await title(), ' 2');
  return rendered;
}

describe('changes that are not saved', () => {
  it.each([
    ['calendar', CALENDAR, 'Office hours'],
    ['list of holidays', LIST, 'Federal'],
  ])('are not discarded without asking: %s', async (_what, at, was) => {
    const { user, query } = await changeTitle(at);
    await user.click(press('Discard'));
    const dialog = await question();
    expect(buttonOf(dialog, 'Keep editing')).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(field('Title in English')).toHaveValue(`${was} 2`);
    expect(query()).toBe(at);

    await user.click(press('Discard'));
    await user.click(buttonOf(await question(), 'Discard'));
    await waitFor(() => expect(query()).toBe(at.replace('&edit=change', '')));
  });

  it('are kept with the Escape key', async () => {
    const { user, query } = await changeTitle(CALENDAR);
    await user.click(press('Discard'));
    const dialog = await question();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(query()).toBe(CALENDAR);
  });

  it('are asked for by the tabs around the editor', async () => {
    const { user, query } = await changeTitle(CALENDAR);
    await user.click(screen.getByRole('tab', { name: 'Outbox' }));
    await user.click(buttonOf(await question(), 'Keep editing'));
    expect(query()).toBe(CALENDAR);
    expect(screen.getByRole('tab', { name: 'Definitions' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.click(screen.getByRole('tab', { name: 'Outbox' }));
    await user.click(buttonOf(await question(), 'Discard'));
    await waitFor(() => expect(query()).toBe('tab=outbox'));
  });

  it('are none when they were taken back, and when there were none', async () => {
    const { user, query } = await changeTitle(CALENDAR);
    await user.type(await title(), '{Backspace}{Backspace}');
    await user.click(press('Discard'));
    await waitFor(() => expect(query()).toBe('open=Calendar/office'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('are not asked for once they are saved', async () => {
    const { user, query } = await changeTitle(CALENDAR, {
      applyDefinitions: ({ body }: { body: { dryRun?: boolean } }) =>
        anOutcome(
          { revision: 4 },
          body.dryRun ? {} : { dryRun: false, applied: true },
        ),
    });
    await user.click(press('Check and save'));
    const dialog = await screen.findByRole('dialog');
    const save = await within(dialog).findByRole('button', { name: 'Save' });
    await waitFor(() => expect(save).toBeEnabled());
    await user.click(save);
    await waitFor(() => expect(query()).toBe('open=Calendar/office'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
