/** Pixels of a box; text is cut to fit. */
export const BOX = { width: 208, height: 72, radius: 8 } as const;

/** Letters that fit beside the icon in the widest usual fonts. */
const LETTERS = { title: 23, line: 30 } as const;

/** A text as long as its line in a box. */
export function cutText(text: string, line: keyof typeof LETTERS): string {
  const letters = [...text];
  return letters.length > LETTERS[line]
    ? `${letters
        .slice(0, LETTERS[line] - 1)
        .join('')
        .trimEnd()}…`
    : text;
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
