(function(late,core,require,__dirname){"use strict";const{layers_channels_exports}=late("shared-IEOFZCU7");
late("shared-4H7YRLGM");
late("shared-IUCBXGTY");
late("shared-GLRWPKJY");
late("shared-CD2VEOGU");
return{m17:layers_channels_exports};

})