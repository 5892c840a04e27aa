import { type RefObject, useEffect, useState } from 'react';

/** Pixels that a picture wants. */
export interface NaturalSize {
  width: number;
  height: number;
}

/**
 * The size of a graph as it was laid out. The component that draws it keeps
 * that to itself, and only writes it to the picture.
 */
export function useNaturalSize(
  root: RefObject<HTMLElement>,
): NaturalSize | undefined {
  const [size, setSize] = useState<NaturalSize>();
  useEffect(() => {
    const { current } = root;
    if (!current) {
      return undefined;
    }
    const measure = () => {
      const svg = pictureIn(current);
      const width = Number(svg?.getAttribute('width'));
      const height = Number(svg?.getAttribute('height'));
      if (width > 0 && height > 0) {
        setSize(before =>
          before?.width === width && before.height === height
            ? before
            : { width, height },
        );
      }
    };
    measure();
    const observer = new MutationObserver(measure);
    observer.observe(current, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['width', 'height', 'viewBox'],
    });
    return () => observer.disconnect();
  }, [root]);
  return size;
}

/** The drawing inside, without what the graph component puts around it. */
export function pictureIn(root: HTMLElement): SVGSVGElement | null {
  return root.querySelector<SVGSVGElement>('svg > g > svg');
}
