(function(late,core,require,__dirname){"use strict";const{mountsAcross}=late("shared-6B4CXAXY");
const{mountsDown}=late("shared-TGMSZMW3");
late("shared-6GC6J3V3");
const{mountsRows}=late("shared-Z5LYDTZW");
late("shared-5Y5ONONX");
const{gatherParts}=late("shared-7R4P3MBE");
late("shared-LZLDD5CO");
late("shared-IUCBXGTY");
late("shared-MLMGEW7G");
const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/mounts.ts
var mounts_exports = {};
__export(mounts_exports, {
  mounts: () => mounts
});
const{"src/base/extremes.ts:largest":largest}=core();
const{"src/layout/grid.ts:figureError":figureError}=core();
function mounts(box, context) {
  const parts = gatherParts(box, context);
  if (parts.volumes.length === 0 && parts.node === void 0 && parts.containers.length > 2) return mountsRows(parts, context);
  const down = mountsDown(parts, context);
  if (parts.volumes.some(({ box: volume }) => volume.arrangement.name === "outlet")) return down;
  const across = mountsAcross(parts, context);
  const most = largest([0, ...parts.containers.map((_, index) => parts.mounts.filter((mount) => mount.container === index).length)]);
  const costOfAcross = most > 2 ? 0.1 : 0.6;
  return figureError(down, context) <= figureError(across, context) + costOfAcross ? down : across;
}
return{m29:mounts_exports};

})