const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** A CSS image that repeats the lines aslant, readable on light and dark ground. */
export function watermarkImage(lines: readonly string[]): string {
  const rows = lines
    .map((line, index) => `<tspan x="0" dy="${index === 0 ? 0 : 18}">${escapeXml(line)}</tspan>`)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><text transform="translate(24 150) rotate(-22)" font-family="sans-serif" font-size="13" fill="#808080" fill-opacity="0.16">${rows}</text></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
