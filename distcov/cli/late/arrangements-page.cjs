(function(late,core,require,__dirname){"use strict";const{page_exports}=late("shared-GA3EVR6W");
late("shared-F3FC6Z6O");
late("shared-CD2VEOGU");
return{m32:page_exports};

})