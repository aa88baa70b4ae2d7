(function(late,core,require,__dirname){"use strict";const{layers_graph_exports}=late("shared-GLRWPKJY");
late("shared-CD2VEOGU");
return{m18:layers_graph_exports};

})