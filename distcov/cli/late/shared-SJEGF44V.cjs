(function(late,core,require,__dirname){"use strict";// src/render/svg/html-page.ts
const{"src/render/svg/xml.ts:escapeAttribute":escapeAttribute,"src/render/svg/xml.ts:escapeText":escapeText,"src/render/svg/xml.ts:number":number}=core();
function htmlPage(svg, { title, lang, background, size }) {
  const page = `size:${number(size.width)}px ${number(size.height)}px;margin:0`;
  const colour = background === "none" ? "transparent" : background;
  return [
    `<!doctype html><html lang="${escapeAttribute(lang)}"><meta charset="utf-8"><title>${escapeText(title)}</title>`,
    `<style>@page{${page}}html,body{margin:0;background:${colour};overflow:hidden}body>svg{display:block;print-color-adjust:exact}</style>`,
    svg,
    "</html>"
  ].join("\n");
}

return{htmlPage};

})