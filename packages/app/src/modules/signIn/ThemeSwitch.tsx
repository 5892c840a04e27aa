import {
  appThemeApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import useObservable from 'react-use/esm/useObservable';
import { appTranslationRef } from '../../translations';

const themeIds = ['light', 'dark'] as const;

function systemTheme() {
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches
    ? 'dark'
    : 'light';
}

/** Chooses light or dark; until somebody does, the portal follows the system. */
export function ThemeSwitch() {
  const { t } = useTranslationRef(appTranslationRef);
  const themeApi = useApi(appThemeApiRef);
  const active = useObservable(
    themeApi.activeThemeId$(),
    themeApi.getActiveThemeId(),
  );
  return (
    <ToggleButtonGroup
      aria-label={t('theme.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[active ?? systemTheme()]}
      onSelectionChange={([chosen]) =>
        themeApi.setActiveThemeId(String(chosen))
      }
    >
      {themeIds.map(id => (
        <ToggleButton key={id} id={id} size="small">
          {t(`theme.${id}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
