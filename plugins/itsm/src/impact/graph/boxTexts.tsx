import type { ReactElement } from 'react';
import type {
  EntityState,
  GraphEntity,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmTranslate } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  RiAlarmWarningLine,
  RiAlertLine,
  RiCalendarLine,
  RiCloseCircleLine,
} from '@remixicon/react';
import { catalogKindText } from '../../entity/catalogKindText';

/** What a box of an entity says. */
export interface BoxTexts {
  lines: [string, string];
  name: string;
  signs: ReactElement[];
}

/**
 * Words and signs of an entity's box.
 *
 * @param part - what it has to do with the failure, in words
 */
export function boxTexts(
  t: ItsmTranslate,
  entity: GraphEntity,
  part: string | undefined,
  state: EntityState | undefined,
): BoxTexts {
  const kind = catalogKindText(t, entity.ref);
  const lines: BoxTexts['lines'] = [
    [kind, part].filter(Boolean).join(', '),
    entity.criticality
      ? `${t('impact.column.criticality')}: ${t(
          `criticality.${entity.criticality}`,
        )}`
      : '',
  ];
  const incidents = countOf(state, 'incident');
  const changes = countOf(state, 'change');
  const isUnwell = state?.health === 'red' || state?.health === 'amber';
  return {
    lines,
    name: [
      entity.title,
      ...lines,
      incidents > 0 && t('health.incidents', { count: incidents }),
      changes > 0 && t('health.changes', { count: changes }),
      isUnwell && `${t('health.title')}: ${t(`health.${state.health}`)}`,
    ]
      .filter(Boolean)
      .join(', '),
    signs: [
      changes > 0 && sign(RiCalendarLine),
      incidents > 0 && sign(RiAlarmWarningLine),
      isUnwell &&
        sign(state.health === 'red' ? RiCloseCircleLine : RiAlertLine),
    ].filter((each): each is ReactElement => Boolean(each)),
  };
}

function countOf(
  state: EntityState | undefined,
  type: 'incident' | 'change',
): number {
  return (state?.tickets ?? []).filter(ticket => ticket.type === type).length;
}

function sign(Icon: typeof RiAlertLine): ReactElement {
  return <Icon size={14} />;
}
