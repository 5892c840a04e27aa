import { act, renderHook } from '@testing-library/react';
import type { PickerLoader } from './usePickerPages';
import { usePickerSource } from './usePickerSource';

const payroll = { ref: 'system:default/payroll', title: 'Payroll' };

function renderSource() {
  const answers: ((items: (typeof payroll)[]) => void)[] = [];
  const load = jest.fn<ReturnType<PickerLoader>, Parameters<PickerLoader>>(
    () =>
      new Promise(resolve => {
        answers.push(items => resolve({ items, next: 'more' }));
      }),
  );
  const hook = renderHook(
    ({ chosen }: { chosen?: string }) => usePickerSource(load, chosen),
    { initialProps: {} },
  );
  return {
    load,
    source: () => hook.result.current,
    asked: () => load.mock.calls.map(([{ q }]) => q),
    answer: (index: number, items = [payroll]) =>
      act(async () => answers[index](items)),
    type: (text: string) => act(() => hook.result.current.setFilterText(text)),
    choose: (title: string) => {
      hook.rerender({ chosen: title });
      act(() => hook.result.current.setFilterText(title));
    },
    rest: () => act(async () => jest.advanceTimersByTimeAsync(1_000)),
  };
}

describe('usePickerSource', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks nothing before somebody comes, and once when they do', async () => {
    const { asked, source, rest } = renderSource();
    await rest();
    expect(asked()).toEqual([]);
    act(() => source().start());
    act(() => source().start());
    await rest();
    expect(asked()).toEqual(['']);
  });

  it('asks for what is typed once the typing rests', async () => {
    const { asked, source, type, rest } = renderSource();
    act(() => source().start());
    type('p');
    type('pay');
    await rest();
    expect(asked()).toEqual(['', 'pay']);
  });

  it('does not ask for the title of what was chosen', async () => {
    const { asked, source, answer, choose, rest } = renderSource();
    act(() => source().start());
    await answer(0);
    choose('Payroll');
    await rest();
    expect(asked()).toEqual(['']);
    expect(source()).toMatchObject({ items: [payroll], loading: 'idle' });
  });

  it('drops lines that are under way when something is chosen', async () => {
    const { load, source, answer, type, choose, rest } = renderSource();
    act(() => source().start());
    await answer(0);
    type('pay');
    await rest();
    expect(source().loading).toBe('filtering');
    choose('Payroll');
    expect(load.mock.calls[1][0].signal.aborted).toBe(true);
    await answer(1, []);
    expect(source()).toMatchObject({ items: [payroll], loading: 'idle' });
  });

  it('does not ask for what was typed just before the choice', async () => {
    const { asked, source, answer, type, choose, rest } = renderSource();
    act(() => source().start());
    await answer(0);
    type('pay');
    choose('Payroll');
    await rest();
    expect(asked()).toEqual(['']);
  });

  it('lets whoever comes back browse, and asks again for what they type', async () => {
    const { asked, source, answer, type, choose, rest } = renderSource();
    act(() => source().start());
    await answer(0);
    type('pay');
    await rest();
    await answer(1);
    choose('Payroll');
    act(() => source().start());
    expect(asked()).toEqual(['', 'pay', '']);
    type('pay');
    await rest();
    expect(asked()).toEqual(['', 'pay', '', 'pay']);
  });

  it('reads further pages of what was asked', async () => {
    const { load, source, answer } = renderSource();
    act(() => source().start());
    await answer(0);
    act(() => source().loadMore());
    expect(load).toHaveBeenLastCalledWith(
      expect.objectContaining({ q: '', cursor: 'more' }),
    );
    await answer(1, [{ ref: 'system:default/portal', title: 'Portal' }]);
    expect(source().items.map(({ title }) => title)).toEqual([
      'Payroll',
      'Portal',
    ]);
  });
});
