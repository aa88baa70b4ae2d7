(function(late,core,require,__dirname){"use strict";const{mounts_across_exports}=late("shared-6B4CXAXY");
late("shared-6GC6J3V3");
late("shared-5Y5ONONX");
late("shared-7R4P3MBE");
late("shared-LZLDD5CO");
late("shared-IUCBXGTY");
late("shared-MLMGEW7G");
late("shared-CD2VEOGU");
return{m24:mounts_across_exports};

})