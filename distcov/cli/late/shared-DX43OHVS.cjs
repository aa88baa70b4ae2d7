(function(late,core,require,__dirname){"use strict";const{readFullYaml}=late("shared-5FEHGPHD");
late("shared-XGZQRT5X");
late("shared-CD2VEOGU");
return{readFullYaml};

})