// Colors from the style sheet, so that light, dark and print have one source.

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
/** @type {any} */
let colors;

function readColors() {
  const computed = getComputedStyle(document.documentElement);
  /** @type {(name: string) => string} */
  const value = name => computed.getPropertyValue(name).trim();
  const family = new Map();
  for (const look of [...Object.values(page.kinds), ...Object.values(groups)]) family.set(look[FAMILY], value(`--family-${look[FAMILY]}`));
  colors = {paper: value('--paper'), ink: value('--ink'), quiet: value('--quiet'), line: value('--line'), accent: value('--accent'), family};
}

/** @type {(concept: Concept) => string} */
const colorOf = concept => colors.family.get(lookOf(concept)[FAMILY]);

function isDark() {
  const root = document.documentElement.classList;
  return root.contains('dark') || (systemDark.matches && !root.contains('light'));
}

function nameTheme() {
  const name = isDark() ? 'Light theme' : 'Dark theme';
  $('theme').querySelector('span').textContent = name;
  $('theme').setAttribute('aria-label', name);
}

/** @type {(repaint: () => void) => void} */
function setUpTheme(repaint) {
  const renew = () => { readColors(); nameTheme(); repaint(); };
  $('theme').addEventListener('click', () => {
    const dark = isDark();
    document.documentElement.classList.toggle('dark', !dark);
    document.documentElement.classList.toggle('light', dark);
    renew();
  });
  systemDark.addEventListener('change', renew);
  addEventListener('beforeprint', () => {
    readColors();
    colors = {...colors, paper: '#ffffff', ink: '#000000', quiet: '#444444', line: '84, 92, 104'};
    repaint();
  });
  addEventListener('afterprint', renew);
  readColors();
  nameTheme();
}
