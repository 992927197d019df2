// Draws docs/images/editions.png, the picture of all editions in the README: `npm run pictures`.
// The same handout, fonts and packages give the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'docs/images/editions.png');
const HANDOUT = { slug: 'vitamins-bones-back-pain', lang: 'en-simple', paper: 'letter' };

/** Pixels. A page keeps its size beside the others, as long as it is no taller than the most. */
const WIDTH = 1800;
const MARGIN = 56;
const LETTER_WIDTH = 330;
const TALLEST = 470;
const BETWEEN_PAGES = 18;
const BETWEEN_GROUPS = 52;
const LABEL = { gap: 16, height: 30, size: 21 };
const GROUND = '#EAF0F4';
const INK = '#1B2733';
const SHADOW = { blur: 11, down: 7, strength: 0.26 };

/** Pages shown of an edition: the others look alike. */
const SHOWN = { handout: 3, 'large-print': 2, booklet: 3, leaflet: 3 };
const OF_OTHERS = 2;

const folder = mkdtempSync(join(tmpdir(), 'plainleaf-pictures-'));
try {
  const groups = await Promise.all(builtFiles().map(groupOf));
  const rows = inRows(groups);
  const height = MARGIN + rows.reduce((sum, row) => sum + row.height + MARGIN, 0);
  const layers = [];
  let top = MARGIN;
  for (const row of rows) {
    let left = MARGIN + Math.round((WIDTH - 2 * MARGIN - row.width) / 2);
    for (const group of row.groups) {
      layers.push(...(await placed(group, left, top + row.pages)));
      left += group.width + BETWEEN_GROUPS;
    }
    top += row.height + MARGIN;
  }
  await sharp({ create: { width: WIDTH, height, channels: 3, background: GROUND } })
    .composite(layers)
    .png({ compressionLevel: 9, palette: true, quality: 92, effort: 10 })
    .toFile(OUT);
  process.stdout.write(`${OUT}: ${groups.length} editions, ${WIDTH} x ${height}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Every edition of the handout, with pictures of its pages. */
function builtFiles() {
  const { slug, lang, paper } = HANDOUT;
  const argv = ['build', slug, '-l', lang, '-p', paper, '-e', 'all', '--png', '--json', '-q', '-o', folder];
  const out = execFileSync(
    process.execPath,
    [join(ROOT, 'dist/src/cli/main.js'), ...argv, '--timeout', '600'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return JSON.parse(out).files.filter(({ holds, pictures }) => holds === 'pages' && pictures?.length > 0);
}

async function groupOf({ edition, paper, pages, pictures }) {
  const shown = await Promise.all(pictures.slice(0, SHOWN[edition] ?? OF_OTHERS).map(pageOf));
  const name = edition.charAt(0).toUpperCase() + edition.slice(1).replaceAll('-', ' ');
  const label = await text(`<b>${name}</b>  ${pages} page${pages === 1 ? '' : 's'}`);
  const width = shown.reduce((sum, page) => sum + page.width, 0) + BETWEEN_PAGES * (shown.length - 1);
  return { edition, paper, pages: shown, label, width: Math.max(width, label.width) };
}

async function pageOf(file) {
  const { width, height } = await sharp(file).metadata();
  // 150 dots an inch; a letter page is 8.5 inches wide
  const scale = Math.min(LETTER_WIDTH / (8.5 * 150), TALLEST / height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return {
    ...size,
    bytes: await sharp(file)
      .resize({ ...size, kernel: 'lanczos3' })
      .png()
      .toBuffer(),
  };
}

/** Each group in the first row that has room for it. */
function inRows(groups) {
  const rows = [];
  for (const group of groups) {
    const row = rows.find(({ width }) => width + BETWEEN_GROUPS + group.width <= WIDTH - 2 * MARGIN);
    if (row) {
      row.groups.push(group);
      row.width += BETWEEN_GROUPS + group.width;
    } else rows.push({ groups: [group], width: group.width });
  }
  return rows.map((row) => {
    const pages = Math.max(...row.groups.flatMap((group) => group.pages.map(({ height }) => height)));
    return { ...row, pages, height: pages + LABEL.gap + LABEL.height };
  });
}

/** A group whose pages stand on a line, `bottom` pixels down, and its label below. */
async function placed({ pages, label }, from, bottom) {
  const layers = [];
  let left = from;
  for (const { width, height, bytes } of pages) {
    const top = bottom - height;
    const around = 3 * SHADOW.blur;
    layers.push({ input: await shadow(width, height), left: left - around, top: top - around + SHADOW.down });
    layers.push({ input: bytes, left, top });
    left += width + BETWEEN_PAGES;
  }
  layers.push({ input: label.bytes, left: from, top: bottom + LABEL.gap });
  return layers;
}

async function shadow(width, height) {
  const around = 3 * SHADOW.blur;
  const square = await sharp({
    create: { width, height, channels: 4, background: { r: 20, g: 40, b: 60, alpha: SHADOW.strength } },
  })
    .png()
    .toBuffer();
  const ground = { r: 20, g: 40, b: 60, alpha: 0 };
  const size = { width: width + 2 * around, height: height + 2 * around };
  return sharp({ create: { ...size, channels: 4, background: ground } })
    .composite([{ input: square, left: around, top: around }])
    .png()
    .toBuffer()
    .then((image) => sharp(image).blur(SHADOW.blur).png().toBuffer());
}

/** Words in the handouts' own font. */
async function text(words) {
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
  );
  const fontfile = join(fonts, '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf');
  const image = await sharp({
    text: {
      text: `<span foreground="${INK}">${words}</span>`,
      font: `Atkinson Hyperlegible Next ${LABEL.size}`,
      fontfile,
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: image.data, width: image.info.width };
}
