import { useCallback, useState } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsyncPicker } from './AsyncPicker';
import type { PickerLoader } from './usePickerPages';

const payroll = { ref: 'system:default/payroll', title: 'Payroll' };
const portal = { ref: 'system:default/portal', title: 'Portal' };

function Harness(props: {
  load: PickerLoader;
  initial?: PickerItem;
  error?: string;
  onChange?: (item: PickerItem | null) => void;
}) {
  const [value, setValue] = useState<PickerItem | null>(props.initial ?? null);
  const { load } = props;
  return (
    <AsyncPicker
      label="System"
      value={value}
      onChange={item => {
        setValue(item);
        props.onChange?.(item);
      }}
      error={props.error}
      load={useCallback<PickerLoader>(options => load(options), [load])}
    />
  );
}

const field = () => screen.findByRole('combobox', { name: /^System/ });

describe('AsyncPicker', () => {
  it('asks nothing until somebody comes to it', async () => {
    const load = jest.fn(async () => ({ items: [payroll] }));
    renderInTestApp(<Harness load={load} />);
    await field();
    expect(load).not.toHaveBeenCalled();
    await userEvent.click(await field());
    await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  });

  it('keeps its list closed when Tab passes by, and opens it by arrow or pointer', async () => {
    const load = jest.fn(async () => ({ items: [payroll] }));
    renderInTestApp(<Harness load={load} />);
    await userEvent.tab();
    expect(await field()).toHaveFocus();
    await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    expect(await field()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    expect(await field()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await userEvent.tab();
    await userEvent.click(await field());
    expect(
      await screen.findByRole('option', { name: 'Payroll' }),
    ).toBeInTheDocument();
  });

  it('says in the reader’s words that nothing was found, and cannot choose that', async () => {
    const onChange = jest.fn();
    const load = jest.fn(async () => ({ items: [] }));
    renderInTestApp(<Harness load={load} onChange={onChange} />);
    await userEvent.type(await field(), 'xyz');
    const nothing = await screen.findByRole('option', {
      name: 'Nothing found',
    });
    expect(nothing).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(nothing);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('shows the title of a reference that came with a link', async () => {
    const load = jest.fn(async () => ({ items: [payroll] }));
    renderInTestApp(
      <Harness
        load={load}
        initial={{ ref: payroll.ref, title: payroll.ref }}
      />,
    );
    await waitFor(async () => expect(await field()).toHaveValue('Payroll'));
    expect(load).toHaveBeenCalledWith(
      expect.objectContaining({ q: 'payroll' }),
    );
  });

  it('stays closed when lines arrive after the choice', async () => {
    const late: (() => void)[] = [];
    const load = jest.fn<ReturnType<PickerLoader>, Parameters<PickerLoader>>(
      async ({ q }) => {
        if (q !== '') {
          await new Promise<void>(resolve => late.push(resolve));
        }
        return { items: q === '' ? [payroll, portal] : [portal] };
      },
    );
    renderInTestApp(<Harness load={load} />);
    await userEvent.click(await field());
    await screen.findByRole('option', { name: 'Payroll' });
    await userEvent.type(await field(), 'pay');
    await waitFor(() => expect(late).toHaveLength(1));
    await userEvent.click(screen.getByRole('option', { name: 'Payroll' }));
    expect(await field()).toHaveValue('Payroll');

    await act(async () => late.forEach(answer => answer()));
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(await field()).toHaveValue('Payroll');
  });

  it('offers everything again to whoever comes back, the choice first', async () => {
    const load = jest.fn(async () => ({ items: [portal] }));
    renderInTestApp(
      <>
        <Harness load={load} initial={payroll} />
        <button>elsewhere</button>
      </>,
    );
    await userEvent.click(await field());
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(load).toHaveBeenCalledTimes(1);
    expect(load).toHaveBeenCalledWith(expect.objectContaining({ q: '' }));
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['Payroll', 'Portal']);

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(await field()).toHaveValue('Payroll');
  });

  it('ties what is wrong to the field', async () => {
    renderInTestApp(
      <Harness load={async () => ({ items: [] })} error="Choose a system." />,
    );
    expect(await field()).toHaveAccessibleDescription(/Choose a system\./);
    expect(await field()).toBeInvalid();
  });
});
