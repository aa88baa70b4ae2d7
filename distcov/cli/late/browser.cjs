(function(late,core,require,__dirname){"use strict";const{browser_exports}=late("shared-V6RXZNA6");
late("shared-CD2VEOGU");
return{m58:browser_exports};

})