(function(late,core,require,__dirname){"use strict";const{new_exports}=late("shared-XUBAJVIM");
late("shared-CD2VEOGU");
return{m51:new_exports};

})