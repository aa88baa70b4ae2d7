(function(late,core,require,__dirname){"use strict";const{full_yaml_exports}=late("shared-5FEHGPHD");
late("shared-XGZQRT5X");
late("shared-CD2VEOGU");
return{m61:full_yaml_exports};

})