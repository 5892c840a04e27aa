import { useRef } from 'react';
import { act, render, screen } from '@testing-library/react';
import { useBoxInView } from './useBoxInView';

/** Where boxes stand in the picture, and how high one is. */
const TOPS: Record<string, number> = { near: 100, far: 900 };
const HEIGHT = 60;
/** The frame shows so much of the picture. */
const FRAME = { top: 40, bottom: 440 };

function Picture(props: { box?: string; laidOut?: object }) {
  const picture = useRef<HTMLDivElement>(null);
  useBoxInView(picture, props.box, props.laidOut);
  return (
    <div data-testid="frame">
      <div ref={picture}>
        {Object.keys(TOPS).map(name => (
          <button key={name} data-box={name}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

const frame = () => screen.getByTestId('frame');

beforeEach(() => {
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockImplementation(function rectOf(this: Element) {
      const box = this.getAttribute('data-box');
      if (box === null) {
        return FRAME as DOMRect;
      }
      const scrolled = screen.getByTestId('frame').scrollTop;
      const top = FRAME.top + TOPS[box] - scrolled;
      return { top, bottom: top + HEIGHT } as DOMRect;
    });
});

afterEach(() => jest.restoreAllMocks());

describe('useBoxInView', () => {
  it('brings the middle of the box to the middle of the frame', () => {
    render(<Picture box="far" laidOut={{}} />);
    const { top, bottom } = screen
      .getByRole('button', { name: 'far' })
      .getBoundingClientRect();
    expect((top + bottom) / 2).toBe((FRAME.top + FRAME.bottom) / 2);
    expect(frame().scrollTop).toBe(730);
  });

  it('does so again with each layout, and not with each choice', () => {
    const laidOut = {};
    const { rerender } = render(<Picture box="far" laidOut={laidOut} />);
    frame().scrollTop = 12;
    rerender(<Picture box="near" laidOut={laidOut} />);
    expect(frame().scrollTop).toBe(12);
    rerender(<Picture box="far" laidOut={{}} />);
    expect(frame().scrollTop).toBe(730);
  });

  it('leaves the frame where the reader is in it', () => {
    const { rerender } = render(<Picture box="near" laidOut={{}} />);
    act(() => screen.getByRole('button', { name: 'near' }).focus());
    frame().scrollTop = 12;
    rerender(<Picture box="far" laidOut={{}} />);
    expect(frame().scrollTop).toBe(12);
  });

  it.each([undefined, 'elsewhere'])('stays where there is no box %s', box => {
    render(<Picture box={box} laidOut={{}} />);
    expect(frame().scrollTop).toBe(0);
  });
});
