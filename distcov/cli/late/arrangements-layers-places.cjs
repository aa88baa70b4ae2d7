(function(late,core,require,__dirname){"use strict";const{layers_places_exports}=late("shared-4H7YRLGM");
late("shared-IUCBXGTY");
late("shared-GLRWPKJY");
late("shared-CD2VEOGU");
return{m19:layers_places_exports};

})