/** Pixels of a box; texts are wrapped and cut to fit. */
export const BOX = { width: 232, height: 90, radius: 8 } as const;

/** Letters that fit into a line in the widest usual fonts. */
const TITLE_LETTERS = 22;
const LINE_LETTERS = 33;

/** A text as long as a line in a box. */
export function cutText(text: string, most: number = LINE_LETTERS): string {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** A title in at most two lines, broken between words where it can be. */
export function titleLines(title: string): string[] {
  const letters = [...title];
  if (letters.length <= TITLE_LETTERS) {
    return [title];
  }
  const gap = letters.slice(0, TITLE_LETTERS + 1).lastIndexOf(' ');
  const end = gap > 0 ? gap : TITLE_LETTERS;
  return [
    letters.slice(0, end).join(''),
    cutText(letters.slice(end).join('').trimStart(), TITLE_LETTERS),
  ];
}

/** How a box looks: fill, line and text, by variables of the theme. */
export interface BoxLook {
  fill: string;
  stroke: string;
  text: string;
}

const look = (tone: string): BoxLook => ({
  fill: `var(--bui-${tone}-bg-subdued)`,
  stroke: `var(--bui-${tone}-border)`,
  text: `var(--bui-${tone}-fg-subdued)`,
});

export const LOOKS = {
  root: look('announcement'),
  outage: look('negative'),
  degraded: look('warning'),
  plain: {
    fill: 'var(--bui-bg-neutral-1)',
    stroke: 'var(--bui-border-2)',
    text: 'var(--bui-fg-primary)',
  },
} as const satisfies Record<string, BoxLook>;

/** Line patterns, so that colour is never the only sign. */
export const DASHES = {
  dependsOn: undefined,
  api: '8 4',
  part: '2 4',
  hidden: '12 4 2 4',
} as const;

/** Colour of lines and arrow heads. */
export const LINE = 'var(--bui-fg-secondary)';
