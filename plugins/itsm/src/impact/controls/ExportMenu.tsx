import { type RefObject, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Text } from '@backstage/ui';
import type {
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiDownloadLine } from '@remixicon/react';
import { saveFile } from '../../download';
import type { EntityStateMap } from '../data/useEntityStates';
import { savePicture } from '../graph/savePicture';
import { nameOf } from '../model/hopWords';
import { impactCsv } from '../model/impactCsv';
import type { ImpactState } from '../state';

/** Keeps what is on screen: the list, and the graph where it is drawn. */
export function ExportMenu(props: {
  impact: ImpactAnalysis;
  items: readonly ImpactItem[];
  states: EntityStateMap;
  state: ImpactState;
  /** Around the graph. */
  view: RefObject<HTMLElement>;
}) {
  const { impact, items, states, state, view } = props;
  const { t } = useItsmTranslation();
  const [hasFailed, setFailed] = useState(false);
  const name = `impact-${nameOf(state.roots[0] ?? '')}`;
  const save = (format: string) => {
    setFailed(false);
    if (format === 'csv') {
      const { direction } = state;
      saveFile(
        `${name}.csv`,
        impactCsv({ impact, direction, items, states, t }),
        'text/csv;charset=utf-8',
      );
    } else if (view.current) {
      savePicture(view.current, name, format === 'png' ? 'png' : 'svg').catch(
        () => setFailed(true),
      );
    }
  };
  const formats = [
    'csv',
    ...(state.view === 'graph' ? (['svg', 'png'] as const) : []),
  ] as const;
  return (
    <>
      <MenuTrigger>
        <Button variant="secondary" iconStart={<RiDownloadLine />}>
          {t('impact.export')}
        </Button>
        <Menu onAction={key => save(String(key))}>
          {formats.map(format => (
            <MenuItem key={format} id={format}>
              {t(`impact.export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <Text variant="body-small" color="danger" role="status">
        {hasFailed && t('impact.export.failed')}
      </Text>
    </>
  );
}
