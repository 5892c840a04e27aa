import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { DrawnGraph } from '../model/drawnGraph';
import { nextBox } from '../model/nextBox';
import type { ImpactControls } from '../state';

/** Milliseconds within which an opened group has been laid out. */
const LAID_OUT = 3_000;

/**
 * Boxes are one stop of the Tab key; arrows go from one to the next. Enter
 * chooses an entity or opens a group.
 */
export function useBoxKeys(
  picture: RefObject<HTMLElement>,
  drawn: DrawnGraph,
  { state, change }: ImpactControls,
) {
  const [focused, setFocused] = useState<string>();
  const awaited = useRef<string>();
  const ids = drawn.boxes.map(({ id }) => id);
  const reachable =
    [focused, state.at].find(id => id !== undefined && ids.includes(id)) ??
    ids[0];

  useEffect(() => focusWhenThere(picture, awaited), [picture, drawn]);

  const press = (id: string) => {
    const box = drawn.boxes.find(each => each.id === id);
    if (box?.type === 'group') {
      // The box of the group goes away: its first entity takes the focus.
      awaited.current = box.group.items[0].entity.ref;
      setFocused(awaited.current);
      change({ open: [...state.open, box.group.key] });
    } else if (box) {
      change({ at: state.at === id ? undefined : id });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as Element)
      .closest('[data-box]')
      ?.getAttribute('data-box');
    const to = from && nextBox(placesIn(picture.current), from, event.key);
    if (to) {
      event.preventDefault();
      focusBox(picture.current, to);
    } else if (event.key === 'Escape' && state.at !== undefined) {
      change({ at: undefined });
    }
  };
  return { reachable, setFocused, press, onKeyDown };
}

function boxesIn(root: HTMLElement | null): SVGGElement[] {
  return [...(root?.querySelectorAll<SVGGElement>('[data-box]') ?? [])];
}

function placesIn(root: HTMLElement | null) {
  return boxesIn(root).map(box => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return {
      id: box.getAttribute('data-box') ?? '',
      x: left + width / 2,
      y: top + height / 2,
    };
  });
}

/** Focuses a box; false when it is not drawn. */
export function focusBox(root: HTMLElement | null, id: string): boolean {
  const box = boxesIn(root).find(each => each.getAttribute('data-box') === id);
  box?.focus();
  return box !== undefined;
}

/** Focuses a box as soon as the graph component has drawn it. */
function focusWhenThere(
  picture: RefObject<HTMLElement>,
  awaited: { current: string | undefined },
) {
  const id = awaited.current;
  const root = picture.current;
  if (id === undefined || !root) {
    return undefined;
  }
  const observer = new MutationObserver(() => tryIt());
  const stop = () => {
    observer.disconnect();
    awaited.current = undefined;
  };
  const timer = setTimeout(stop, LAID_OUT);
  function tryIt() {
    if (focusBox(root, id!)) {
      clearTimeout(timer);
      stop();
    }
  }
  observer.observe(root, { subtree: true, childList: true });
  tryIt();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
