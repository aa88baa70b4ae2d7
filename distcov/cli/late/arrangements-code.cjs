(function(late,core,require,__dirname){"use strict";const{code_exports}=late("shared-F3FC6Z6O");
late("shared-CD2VEOGU");
return{m13:code_exports};

})