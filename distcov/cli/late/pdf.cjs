(function(late,core,require,__dirname){"use strict";const{inBrowser}=late("shared-V6RXZNA6");
const{htmlPage}=late("shared-SJEGF44V");
const{__export}=late("shared-CD2VEOGU");

// src/render/formats/pdf.ts
var pdf_exports = {};
__export(pdf_exports, {
  render: () => render
});

// src/render/pdf/tidy-pdf.ts
const{"src/render/svg/xml.ts:number":number}=core();
function tidyPdf(pdf, figure) {
  const text = Buffer.from(pdf).toString("latin1");
  return new Uint8Array(Buffer.from(withPageBox(withoutDates(text), figure), "latin1"));
}
function withoutDates(text) {
  return text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key) => `/${key} (D:20000101000000`);
}
function withPageBox(text, figure) {
  const old = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(text);
  if (!old) return text;
  const top = Number(old[1]);
  const points = [0, top - figure.height * 0.75, figure.width * 0.75, top];
  const box = `/MediaBox [${points.map(number).join(" ")}]`;
  const end = old.index + old[0].length;
  const moved = text.slice(0, old.index) + box + text.slice(end);
  return withPlaces(moved, { from: end, by: box.length - old[0].length });
}
function withPlaces(text, shift) {
  const place = (digits) => Number(digits) >= shift.from ? Number(digits) + shift.by : Number(digits);
  const table = text.lastIndexOf("\nxref\n");
  const entries = text.slice(table).replace(/^(\d{10}) (\d{5}) n/gm, (_, offset, generation) => {
    return `${String(place(offset)).padStart(10, "0")} ${generation} n`;
  });
  return text.slice(0, table) + entries.replace(/startxref\n(\d+)/, (_, offset) => `startxref
${place(offset)}`);
}

// src/render/formats/pdf.ts
const{"src/render/svg/document.ts:renderSvg":renderSvg}=core();
async function render(scene, options) {
  const background = options.background ?? scene.background;
  const svg = renderSvg(scene, { fonts: options.fonts, text: "fonts", background: "none" });
  const size = { width: Math.ceil(scene.width) + 1, height: Math.ceil(scene.height) + 1 };
  const html = htmlPage(svg, { title: scene.title, lang: scene.lang, background, size });
  const drawn = await inBrowser(
    { html, ...size },
    options.browser ?? {},
    (page) => page.pdf({
      width: `${size.width}px`,
      height: `${size.height}px`,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      printBackground: true,
      // rounding must not make a second, empty page
      pageRanges: "1",
      tagged: true
    })
  );
  return { bytes: drawn.bytes ? tidyPdf(drawn.bytes, scene) : new Uint8Array(), diagnostics: drawn.diagnostics };
}
return{m56:pdf_exports};

})