import { saveFile } from '../../download';
import { ARROW } from './GraphLine';
import { standaloneSvg } from './standaloneSvg';
import { pictureIn } from './useNaturalSize';

/** Dots per pixel of the screen, and as many as browsers still draw. */
const SHARPNESS = 2;
const MOST_DOTS = 8_000;

/**
 * Keeps the graph that is on screen as a file.
 *
 * @throws Error - when there is none, or the browser cannot draw it
 */
export async function savePicture(
  root: HTMLElement,
  name: string,
  format: 'svg' | 'png',
): Promise<void> {
  const picture = pictureIn(root);
  if (!picture) {
    throw new Error('There is no graph on the screen');
  }
  const { text, width, height } = standaloneSvg(
    picture,
    [...root.querySelectorAll('marker')].filter(({ id }) => id === ARROW),
  );
  if (format === 'svg') {
    saveFile(`${name}.svg`, text, 'image/svg+xml;charset=utf-8');
    return;
  }
  const blob = await drawPng(text, width, height);
  saveFile(`${name}.png`, blob, 'image/png');
}

async function drawPng(
  svg: string,
  width: number,
  height: number,
): Promise<Blob> {
  const image = new Image();
  // Portals that allow pictures from themselves allow these as well.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, MOST_DOTS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!context || !blob) {
    throw new Error('The browser cannot draw the graph');
  }
  return blob;
}
