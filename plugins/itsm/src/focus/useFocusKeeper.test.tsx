import { useRef } from 'react';
import { act, render, screen, waitFor } from '@testing-library/react';
import { useFocusKeeper } from './useFocusKeeper';

function Region(props: { names: readonly string[]; isDisabled?: boolean }) {
  const region = useRef<HTMLDivElement>(null);
  useFocusKeeper(region);
  return (
    <>
      <button type="button">Elsewhere</button>
      <div ref={region} role="group" tabIndex={-1}>
        {props.names.map(name => (
          <button type="button" key={name} disabled={props.isDisabled}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}

function focusOn(name: string) {
  act(() => screen.getByRole('button', { name }).focus());
}

/** Long enough for whatever it would do. */
async function frames() {
  for (let frame = 0; frame < 4; frame += 1) {
    await new Promise(resolve => window.requestAnimationFrame(resolve));
  }
}

describe('useFocusKeeper', () => {
  it('takes the focus of a button that is gone', async () => {
    const { rerender } = render(<Region names={['Start', 'Resolve']} />);
    focusOn('Start');
    rerender(<Region names={['Resolve']} />);
    await waitFor(() => expect(screen.getByRole('group')).toHaveFocus());
  });

  it('takes the focus of a button that is disabled', async () => {
    const { rerender } = render(<Region names={['Start']} />);
    focusOn('Start');
    rerender(<Region names={['Start']} isDisabled />);
    await waitFor(() => expect(screen.getByRole('group')).toHaveFocus());
  });

  it('leaves the focus where somebody went meanwhile', async () => {
    const { rerender } = render(<Region names={['Start', 'Resolve']} />);
    focusOn('Start');
    focusOn('Elsewhere');
    rerender(<Region names={['Resolve']} />);
    await frames();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });

  it('takes no focus that was never there', async () => {
    const { rerender } = render(<Region names={['Start', 'Resolve']} />);
    rerender(<Region names={['Resolve']} />);
    await frames();
    expect(document.body).toHaveFocus();
  });
});
