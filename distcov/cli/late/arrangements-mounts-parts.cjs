(function(late,core,require,__dirname){"use strict";const{mounts_parts_exports}=late("shared-7R4P3MBE");
late("shared-CD2VEOGU");
return{m27:mounts_parts_exports};

})