const classes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const colors = ['#1a9641', '#66bd63', '#a6d96a', '#f2d43c', '#fdae61', '#f46d43', '#d73027'];

/** An energy label as SVG, with one class marked. */
export function drawEnergyLabel(marked: number): Buffer {
  const arrows = classes.map((name, index) => {
    const y = 20 + index * 26;
    const end = 90 + index * 14;
    const arrow = `<path d="M20 ${y}H${end}l10 10-10 10H20z" fill="${colors[index] ?? '#888'}"/>`;
    return `${arrow}<text x="28" y="${y + 15}" font-family="sans-serif" font-size="14" fill="#fff">${name.toUpperCase()}</text>`;
  });
  const y = 20 + marked * 26;
  const flag = `<path d="M280 ${y - 4}h-50l-14 14 14 14h50z" fill="#222"/><text x="240" y="${y + 17}" font-family="sans-serif" font-size="18" fill="#fff">${(classes[marked] ?? 'a').toUpperCase()}</text>`;
  const frame = '<rect width="300" height="220" fill="#fff" stroke="#3355aa" stroke-width="4"/>';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="220" viewBox="0 0 300 220">${frame}${arrows.join('')}${flag}</svg>\n`,
  );
}
