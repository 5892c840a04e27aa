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
  signs: { icon: ReactElement; text: string }[];
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
  const criticality =
    entity.criticality && t(`criticality.${entity.criticality}`);
  const incidents = countOf(state, 'incident');
  const changes = countOf(state, 'change');
  const isUnwell = state?.health === 'red' || state?.health === 'amber';
  const signs = [
    changes > 0 && { icon: sign(RiCalendarLine), text: String(changes) },
    incidents > 0 && {
      icon: sign(RiAlarmWarningLine),
      text: String(incidents),
    },
    isUnwell && {
      icon: sign(state.health === 'red' ? RiCloseCircleLine : RiAlertLine),
      text: '',
    },
  ];
  return {
    lines: [[kind, part].filter(Boolean).join(' · '), criticality ?? ''],
    name: [
      entity.title,
      kind,
      part,
      criticality && `${t('impact.column.criticality')}: ${criticality}`,
      isUnwell && `${t('health.title')}: ${t(`health.${state.health}`)}`,
      incidents > 0 && t('health.incidents', { count: incidents }),
      changes > 0 && t('health.changes', { count: changes }),
    ]
      .filter(Boolean)
      .join(', '),
    signs: signs.filter((each): each is Exclude<typeof each, false> =>
      Boolean(each),
    ),
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
