import {
  createUnifiedTheme,
  PageTheme,
  palettes,
  UnifiedTheme,
} from '@backstage/theme';

/**
 * Colours of Mesa: petrol for what one acts on, amber for what marks the place.
 * Text on its background keeps a contrast of 4.5:1 or more (WCAG 2.2 AA). The
 * same colours stand in mesa.css for Backstage UI.
 */
const petrol = { deep: '#0f3440', main: '#14566b', pale: '#8ccbdd' };
const amber = '#f2b84b';

// The font of Backstage UI, so that both kinds of component match.
const fontFamily = 'system-ui, sans-serif';

// Stock entries leave 48 pixels for a counter, also where there is none, and cut "Mesa de servicios" short.
const components = {
  BackstageSidebarItem: {
    styleOverrides: {
      iconContainer: { flexShrink: 0 },
      secondaryAction: { width: 'auto' },
    },
  },
};

const navigation = {
  indicator: amber,
  color: '#c9dce2',
  selectedColor: '#ffffff',
};

function pageTheme(from: string, to: string): PageTheme {
  return {
    colors: [from, to],
    shape: 'none',
    backgroundImage: `linear-gradient(90deg, ${from}, ${to})`,
    fontColor: '#ffffff',
  };
}

/** The light theme. */
export const mesaLight: UnifiedTheme = createUnifiedTheme({
  fontFamily,
  components,
  palette: {
    ...palettes.light,
    primary: { main: petrol.main },
    background: { default: '#f4f6f7', paper: '#ffffff' },
    border: '#d5dee1',
    textSubtle: '#55656b',
    link: '#0b5a85',
    linkHover: '#073e5c',
    navigation: {
      ...navigation,
      background: petrol.deep,
      navItem: { hoverBackground: '#1b4856' },
      submenu: { background: '#1b4856' },
    },
    tabbar: { indicator: petrol.main },
  },
  pageTheme: { home: pageTheme(petrol.main, petrol.deep) },
});

/** The dark theme. */
export const mesaDark: UnifiedTheme = createUnifiedTheme({
  fontFamily,
  components,
  palette: {
    ...palettes.dark,
    primary: { main: petrol.pale },
    background: { default: '#12191c', paper: '#1b2529' },
    border: '#3a4a51',
    textSubtle: '#b9c6ca',
    link: petrol.pale,
    linkHover: '#b5dfeb',
    navigation: {
      ...navigation,
      background: '#0b1214',
      navItem: { hoverBackground: '#1b2529' },
      submenu: { background: '#1b2529' },
    },
    tabbar: { indicator: petrol.pale },
  },
  pageTheme: { home: pageTheme('#12414f', '#0b1214') },
});
