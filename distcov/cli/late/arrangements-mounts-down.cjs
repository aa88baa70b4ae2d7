(function(late,core,require,__dirname){"use strict";const{mounts_down_exports}=late("shared-TGMSZMW3");
late("shared-6GC6J3V3");
late("shared-5Y5ONONX");
late("shared-7R4P3MBE");
late("shared-LZLDD5CO");
late("shared-IUCBXGTY");
late("shared-MLMGEW7G");
late("shared-CD2VEOGU");
return{m25:mounts_down_exports};

})