(function(late,core,require,__dirname){"use strict";const{cells_exports}=late("shared-BQTYVE3Y");
late("shared-CD2VEOGU");
return{m12:cells_exports};

})