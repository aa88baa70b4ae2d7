(function(late,core,require,__dirname){"use strict";const{network_lines_exports}=late("shared-2DNM6L4B");
late("shared-CD2VEOGU");
return{m30:network_lines_exports};

})