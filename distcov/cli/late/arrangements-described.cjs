(function(late,core,require,__dirname){"use strict";const{described_exports}=late("shared-MLMGEW7G");
late("shared-CD2VEOGU");
return{m15:described_exports};

})