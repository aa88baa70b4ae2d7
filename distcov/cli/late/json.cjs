(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/render/formats/json.ts
var json_exports = {};
__export(json_exports, {
  render: () => render
});
const{"src/base/printable.ts:escapeUnprintable":escapeUnprintable}=core();
async function render(scene) {
  return { bytes: new TextEncoder().encode(`${escapeUnprintable(JSON.stringify(scene, null, 2))}
`), diagnostics: [] };
}
return{m57:json_exports};

})