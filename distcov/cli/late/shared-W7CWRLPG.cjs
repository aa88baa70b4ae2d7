(function(late,core,require,__dirname){"use strict";const{findBrowser,inBrowser}=late("shared-V6RXZNA6");
late("shared-CD2VEOGU");
return{findBrowser,inBrowser};

})