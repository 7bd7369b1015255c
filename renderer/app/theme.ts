import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep indigo. */
const indigo: MantineColorsTuple = [
  '#f0f1fd',
  '#e0e3fb',
  '#c2c8f6',
  '#a2aaf0',
  '#8790ea',
  '#6d76e0',
  '#565fd2',
  '#4149b8',
  '#353c98',
  '#272c6e',
];

/** Cool greys, light to dark. */
const gray: MantineColorsTuple = [
  '#f8f9fb',
  '#f1f3f7',
  '#e6e9ef',
  '#d6dbe4',
  '#b9c1ce',
  '#8f99aa',
  '#667085',
  '#4b5466',
  '#323a49',
  '#1c2230',
];

/** The greys of the dark theme: 0 is its text, 7 its page. */
const dark: MantineColorsTuple = [
  '#e6e9f0',
  '#c3c9d6',
  '#9aa3b5',
  '#737d91',
  '#3c4557',
  '#2f3746',
  '#222936',
  '#161b25',
  '#11151d',
  '#0c0f16',
];

const crimson: MantineColorsTuple = [
  '#fdf0f2',
  '#fadde2',
  '#f3b5bf',
  '#ec8b9b',
  '#e6677c',
  '#d93f5a',
  '#c8234a',
  '#b3173d',
  '#8f1231',
  '#650c22',
];

const amber: MantineColorsTuple = [
  '#fff8e8',
  '#fdeec9',
  '#f9da93',
  '#f4c55a',
  '#efb02c',
  '#dd9a10',
  '#b97c05',
  '#8a5a00',
  '#6b4600',
  '#4a3000',
];

const green: MantineColorsTuple = [
  '#eef9f2',
  '#d8f0e1',
  '#aedfc1',
  '#80cd9f',
  '#55b97f',
  '#34a266',
  '#228653',
  '#186b41',
  '#125232',
  '#0b3821',
];

const short = { duration: 120 };

/** Sizes on a 4 px grid, Inter at 14 px, radius 8, motion under 150 ms. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  colors: { indigo, gray, dark, crimson, amber, green },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: short,
        overlayProps: { backgroundOpacity: 0.35 },
        // Mantine's header element would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: short, width: 200 } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: short, withArrow: false, fz: 12 } },
    Collapse: { defaultProps: { transitionDuration: 120 } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: short } } },
    Autocomplete: { defaultProps: { comboboxProps: { shadow: 'md', transitionProps: short } } },
    SegmentedControl: { defaultProps: { transitionDuration: 120 } },
  },
});
