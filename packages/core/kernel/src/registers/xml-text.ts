const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** Text of an element or attribute as it was meant: entities spelled out. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('<![CDATA[')) return text;
  return text
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, i) => (i % 2 === 1 ? part : decodeEntities(part)))
    .join('');
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (entity, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED[name] ?? entity;
      const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Characters that XML cannot hold stand in strings of a sheet as _xHHHH_. */
export function decodeSheetText(text: string): string {
  const plain = decodeXml(text);
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : plain;
}

/** What the opening tags of all elements of this name say, whatever their namespace prefix. */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** Value of an attribute in an opening tag; empty when it is not there. */
export function attribute(tag: string, name: string): string {
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const found = pattern.exec(tag);
  return decodeXml(found?.[1] ?? found?.[2] ?? '');
}

/** Nearly every item: one run of plain text. */
const ONE_RUN =
  /^(?:<(?:\w+:)?is>)?<(?:\w+:)?t(?:\s[^>]*[^/>])?>([^<]*)<\/(?:\w+:)?t>(?:<\/(?:\w+:)?is>)?$/;

/** The words of a string item: its runs one after the other, without the reading marks above them. */
export function itemText(xml: string): string {
  const only = ONE_RUN.exec(xml)?.[1];
  if (only !== undefined) return decodeSheetText(only);
  const runs = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  const texts = runs.matchAll(/<(?:\w+:)?t(?:\s[^>]*?)?(?<!\/)>([\s\S]*?)<\/(?:\w+:)?t>/g);
  let text = '';
  for (const [, words = ''] of texts) text += words;
  return decodeSheetText(text);
}
