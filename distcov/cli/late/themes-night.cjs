(function(late,core,require,__dirname){"use strict";const{night_exports}=late("shared-5UCDAKWD");
late("shared-CD2VEOGU");
return{m41:night_exports};

})