(function(late,core,require,__dirname){"use strict";const{htmlPage}=late("shared-SJEGF44V");
const{__export}=late("shared-CD2VEOGU");

// src/render/formats/png.ts
var png_exports = {};
__export(png_exports, {
  render: () => render
});

// src/render/png/alt-text.ts
function withAltText(png, words) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 2303741511) throw new Error("not a PNG");
  const head = 8 + 12 + view.getUint32(8);
  const parts = [
    png.subarray(0, head),
    internationalText("Title", words.title),
    internationalText("Description", words.description),
    png.subarray(head)
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
function internationalText(keyword, text) {
  return chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", "")}`));
}
function chunk(type, data) {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
function crc32(bytes) {
  let crc = 4294967295;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 3988292384 : crc >>> 1;
  }
  return (crc ^ 4294967295) >>> 0;
}

// src/render/png/raster-size.ts
const{"src/render/svg/xml.ts:number":number}=core();
var longestSide = 16384;
var mostPixels = 12e7;
function rasterSize(figure, wanted) {
  const scale = wanted.width === void 0 ? wanted.scale ?? 1 : wanted.width / figure.width;
  if (!(scale > 0) || !Number.isFinite(scale)) throw new Error(`a figure cannot be scaled by ${scale}`);
  const most = Math.min(longestSide / Math.max(figure.width, figure.height), Math.sqrt(mostPixels / (figure.width * figure.height)));
  if (scale <= most) return { ...pixels(figure, scale, Math.round), diagnostics: [] };
  const size = pixels(figure, most, Math.floor);
  const asked = pixels(figure, scale, Math.round);
  return { ...size, diagnostics: [tooLarge(asked, size, most)] };
}
function pixels(figure, scale, whole) {
  return { width: Math.max(1, whole(figure.width * scale)), height: Math.max(1, whole(figure.height * scale)) };
}
function tooLarge(asked, given, scale) {
  return {
    code: "render/too-large",
    severity: "warning",
    message: `${asked.width} \xD7 ${asked.height} pixels are too many for a PNG; drawn at ${given.width} \xD7 ${given.height}`,
    hint: `ask for --scale ${number(Math.floor(scale * 100) / 100)} or less, or for SVG or PDF, which have no pixels`
  };
}

// src/render/formats/png.ts
const{"src/render/svg/document.ts:renderSvg":renderSvg}=core();
const{"src/render/svg/font-use.ts:fontUses":fontUses}=core();
async function render(scene, options) {
  const size = rasterSize(scene, options);
  const background = options.background ?? scene.background;
  const drawn = options.engine === "chromium" ? await byChromium(scene, { ...options, background, size }) : { bytes: await byResvg(scene, { ...options, background, size }), diagnostics: withoutOutlines(scene, options) };
  return {
    bytes: drawn.bytes ? withAltText(drawn.bytes, scene) : new Uint8Array(),
    diagnostics: [...size.diagnostics, ...drawn.diagnostics]
  };
}
async function byResvg(scene, { fonts, background, size }) {
  const { Resvg } = await Promise.resolve().then(()=>require("@resvg/resvg-js"));
  const svg = renderSvg(scene, { fonts, text: "outlines", background: "none", size });
  const resvg = new Resvg(svg, {
    font: { loadSystemFonts: false },
    ...background === "none" ? {} : { background }
  });
  return resvg.render().asPng();
}
async function byChromium(scene, { fonts, background, size, browser }) {
  const { inBrowser } = await Promise.resolve().then(()=>late("shared-W7CWRLPG"));
  const svg = renderSvg(scene, { fonts, text: "fonts", background: "none", size });
  const html = htmlPage(svg, { title: scene.title, lang: scene.lang, background, size });
  return inBrowser({ html, ...size }, browser ?? {}, (page) => page.screenshot({ type: "png", omitBackground: background === "none" }));
}
function withoutOutlines(scene, { fonts }) {
  const families = fontUses(scene.marks, fonts).flatMap(({ font }) => font.outlines === "cff" ? [font.family] : []);
  return families.map((family) => ({
    code: "render/no-outlines",
    severity: "warning",
    message: `characters of the font ${family} are drawn as boxes: its outlines are PostScript, not TrueType`,
    hint: "draw with --engine chromium, or install a TrueType font of that script"
  }));
}
return{m55:png_exports};

})