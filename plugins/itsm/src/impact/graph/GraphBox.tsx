import type { ReactElement } from 'react';
import { BOX, type BoxLook, cutText } from './boxes';

/** Pixels of a sign with a number. */
const SIGN = 32;

export interface GraphBoxProps {
  id: string;
  look: BoxLook;
  icon: ReactElement;
  title: string;
  /** Two lines below it. */
  lines: readonly [string, string];
  /** All that the box says and shows, for screen readers and on hover. */
  name: string;
  /** Small signs at the end of the last line. */
  signs: readonly { icon: ReactElement; text: string }[];
  /** Drawn as a pile, and opened rather than chosen. */
  isGroup?: boolean;
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isReachable: boolean;
  onPress: (id: string) => void;
  onFocus: (id: string) => void;
}

/**
 * A box of the graph. All of its texts are text nodes: what the catalog says
 * is never read as markup.
 */
export function GraphBox(props: GraphBoxProps) {
  const { id, look, isSelected, isGroup } = props;
  const { width, height, radius } = BOX;
  return (
    <g
      role="button"
      data-box={id}
      aria-label={props.name}
      aria-pressed={isGroup ? undefined : isSelected}
      aria-expanded={isGroup ? false : undefined}
      tabIndex={props.isReachable ? 0 : -1}
      style={{ cursor: 'pointer' }}
      onFocus={() => props.onFocus(id)}
      onClick={() => props.onPress(id)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onPress(id);
        }
      }}
    >
      <title>{props.name}</title>
      {/* What stands behind a pile stays within its box. */}
      {isGroup && (
        <rect
          x={6}
          y={0.5}
          width={width - 6.5}
          height={height - 7}
          rx={radius}
          style={{ fill: look.fill, stroke: look.stroke }}
        />
      )}
      <rect
        data-frame=""
        x={0.5}
        y={isGroup ? 6 : 0.5}
        width={width - (isGroup ? 6.5 : 1)}
        height={height - (isGroup ? 6.5 : 1)}
        rx={radius}
        style={{
          fill: look.fill,
          stroke: isSelected ? 'var(--bui-ring)' : look.stroke,
          strokeWidth: isSelected ? 3 : 1,
        }}
      />
      <g
        transform={`translate(10,${isGroup ? 16 : 12})`}
        style={{ fill: look.text, color: look.text }}
        aria-hidden
      >
        {props.icon}
      </g>
      <BoxText x={34} y={27} size={14} bold look={look}>
        {cutText(props.title, 'title')}
      </BoxText>
      <BoxText x={12} y={45} size={12} look={look}>
        {cutText(props.lines[0], 'line')}
      </BoxText>
      <BoxText x={12} y={61} size={12} look={look}>
        {cutText(props.lines[1], 'line')}
      </BoxText>
      {props.signs.map(({ icon, text }, at) => (
        <g
          key={at}
          aria-hidden
          transform={`translate(${width - 8 - SIGN * (at + 1)},49)`}
          style={{ fill: look.text, color: look.text }}
        >
          {icon}
          <BoxText x={16} y={12} size={12} look={look}>
            {text}
          </BoxText>
        </g>
      ))}
    </g>
  );
}

function BoxText(props: {
  x: number;
  y: number;
  size: number;
  bold?: boolean;
  look: BoxLook;
  children: string;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      fontSize={props.size}
      fontWeight={props.bold ? 700 : 400}
      fontFamily="Helvetica, Arial, sans-serif"
      style={{ fill: props.look.text }}
    >
      {props.children}
    </text>
  );
}
