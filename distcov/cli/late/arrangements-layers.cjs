(function(late,core,require,__dirname){"use strict";const{layers_exports}=late("shared-6MSX7KUJ");
late("shared-LZLDD5CO");
late("shared-IEOFZCU7");
late("shared-4H7YRLGM");
late("shared-IUCBXGTY");
late("shared-GLRWPKJY");
late("shared-CD2VEOGU");
return{m20:layers_exports};

})