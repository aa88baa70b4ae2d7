(function(late,core,require,__dirname){"use strict";const{night}=late("shared-5UCDAKWD");
const{__export}=late("shared-CD2VEOGU");

// src/theme/themes/auto.ts
var auto_exports = {};
__export(auto_exports, {
  auto: () => auto
});
const{"src/theme/themes/paper.ts:paper":paper}=core();
var auto = {
  ...paper,
  name: "auto",
  description: "one SVG for light and dark, as the viewer prefers (prefers-color-scheme)",
  dark: night
};
return{m38:auto_exports};

})